//! What pages share, drawn from props alone.

pub mod cover;
pub mod desk_part;
pub mod draft_field;
pub mod evening_rating;
pub mod fold;
pub mod frame;
pub mod home_screen_drawing;
pub mod icon;
pub mod install_hint;
pub mod night_form;
pub mod not_yours_band;
pub mod note;
pub mod notice;
pub mod other_remedy;
pub mod rating;
pub mod refusal;
pub mod remedy_chips;
pub mod saying;
pub mod severity_scale;
pub mod use_draft;
pub mod use_now;
