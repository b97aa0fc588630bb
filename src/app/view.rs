//! What pages share, drawn from props alone.

pub mod body_parts;
pub mod choice_chips;
pub mod detail_item;
pub mod draft_field;
pub mod episode_editor;
pub mod episode_items;
pub mod episode_list;
pub mod factor_amount;
pub mod factor_chips;
pub mod fold;
pub mod frame;
pub mod new_remedy;
pub mod new_tag;
pub mod night_form;
pub mod note;
pub mod notice;
pub mod number_field;
pub mod remedy_chips;
pub mod saying;
pub mod severity_scale;
pub mod sleep_items;
pub mod use_details;
pub mod use_draft;
pub mod use_now;
pub mod wall_time;
