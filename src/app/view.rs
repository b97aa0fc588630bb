//! What pages share, drawn from props alone.

pub mod episode_list;
pub mod examples_band;
pub mod frame;
pub mod home_screen_drawing;
pub mod install_hint;
pub mod new_remedy;
pub mod note;
pub mod notice;
pub mod remedy_chips;
pub mod saying;
pub mod severity_scale;
pub mod use_now;
