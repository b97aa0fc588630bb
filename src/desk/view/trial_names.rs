//! Where is a trial's page, and what is it called?

use lull::trial::Trial;
pub use lull::weigh::trial_names::TrialNames;

/// The address of its page.
pub fn trial_href(trial: &Trial) -> String {
    format!("#/trials/{}", trial.id().uuid())
}
