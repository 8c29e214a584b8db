//! Plainsight turns a folder of text and data into a council's public
//! performance website.

pub mod diagnostic;
pub mod input;
pub mod model;
pub mod narrative;
pub mod period;
pub mod quantity;
pub mod source;
