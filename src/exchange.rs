//! stub
pub mod codec;
