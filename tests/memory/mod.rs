//! A site kept in memory: every file that a build writes, by its address.

use std::collections::BTreeMap;
use std::sync::Mutex;

use plainsight::page::Address;
use plainsight::pipeline::Sink;

/// What has been written. An address written twice fails the test.
#[derive(Default)]
pub(crate) struct Memory(pub(crate) Mutex<BTreeMap<String, Vec<u8>>>);

impl Sink for Memory {
    fn write(&self, address: &Address, content: &[u8]) -> std::io::Result<()> {
        let old = self.0.lock().unwrap().insert(address.file(), content.to_vec());
        assert!(old.is_none(), "{address} is written twice");
        Ok(())
    }

    fn write_pieces(
        &self,
        address: &Address,
        pieces: &mut dyn Iterator<Item = String>,
    ) -> std::io::Result<()> {
        self.write(address, pieces.collect::<String>().as_bytes())
    }
}
