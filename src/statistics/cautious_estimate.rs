//! How large is an effect, said with the caution of two error models?

use super::interval::{Interval, Level};
use super::posterior::Posterior;
use super::sceptic::{Sceptical, sceptical};
use super::worthwhile::Worthwhile;

/// A coefficient, or a sum of them, averaged over the serial correlation of the errors.
///
/// The estimate is that of the autoregressive model. Intervals, p values and sceptical
/// probabilities are the more cautious of the two models': no model is chosen by looking.
#[derive(Clone, Debug, PartialEq)]
pub struct CautiousEstimate {
    /// Under first-order autoregression.
    pub autoregressive: Posterior,
    /// Under a slow wander with independent noise on top.
    pub with_noise: Posterior,
}

impl CautiousEstimate {
    /// The mean under autoregression.
    pub fn estimate(&self) -> f64 {
        self.autoregressive.mean()
    }

    /// From the lower of the two lower limits to the higher of the two higher ones.
    pub fn interval(&self, level: Level) -> Interval {
        let autoregressive = self.autoregressive.interval(level);
        autoregressive.hull(&self.with_noise.interval(level))
    }

    /// The larger of the two p values.
    pub fn p_value(&self) -> f64 {
        self.autoregressive.p_value().max(self.with_noise.p_value())
    }

    /// The smaller of the two models' sceptical probabilities.
    pub fn sceptical(&self, worthwhile: Worthwhile) -> Sceptical {
        sceptical(&self.autoregressive, worthwhile).lesser(sceptical(&self.with_noise, worthwhile))
    }
}
