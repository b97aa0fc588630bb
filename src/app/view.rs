//! What pages share, drawn from props alone.

pub mod drawing;
pub mod episode_list;
pub mod frame;
pub mod hand_over;
pub mod new_remedy;
pub mod note;
pub mod notice;
pub mod period;
pub mod remedy_chips;
pub mod saying;
pub mod severity_scale;
pub mod share_backup;
pub mod share_picture;
pub mod table_columns;
pub mod take_in;
pub mod use_now;
pub mod use_width;
