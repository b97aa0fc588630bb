//! Statistics of values in series.
#![allow(
    clippy::cast_precision_loss,
    reason = "counts of days, pairs and draws are far below 2^52"
)]
#![allow(
    clippy::float_cmp,
    clippy::many_single_char_names,
    clippy::similar_names,
    reason = "ties are exact, and formulas keep the letters of their sources"
)]

pub mod allocation;
pub mod checkpoints;
pub mod circular_shift;
pub mod holm;
pub mod incomplete_beta;
pub mod interval;
pub mod kendall;
pub mod magnitude;
pub mod mean_difference;
pub mod nonoverlap;
pub mod normal;
pub mod planning;
pub mod posterior;
pub mod randomisation;
pub mod rank_sum;
pub mod refusal;
pub mod regression;
mod root;
pub mod sample;
pub mod sceptic;
pub mod splitmix;
pub mod student_t;
pub mod tau_u;
pub mod theil_sen;
pub mod weighing;
pub mod worthwhile;
