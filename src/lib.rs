//! Plainsight turns a folder of text and data into a council's public
//! performance website.

pub mod assess;
pub mod chart;
pub mod command;
pub mod diagnostic;
pub mod disclosure;
pub mod edition;
pub mod input;
pub mod model;
pub mod narrative;
pub mod page;
pub mod period;
pub mod pipeline;
pub mod preview;
pub mod proofread;
pub mod publish;
pub mod quantity;
pub mod record;
pub mod scaffold;
pub mod source;
pub mod theme;
pub mod words;
