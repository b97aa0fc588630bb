//! Fills the place of the example nights, and shows them.

use lull::{exchange::codec, keep::Keeper, night::Night, sample::Sample};

use super::{clock, erasing, first_copy::Local, second_copy::Indexed, whose::Whose};

/// About four months: enough for every chart to have something to show.
const NIGHTS: u64 = 120;

/// Invents the nights up to last night, keeps them apart from the person's own, and shows them.
pub async fn show() {
    let prefix = Whose::Examples.prefix();
    // What is left of an earlier look around must not mix with this one.
    let _ = erasing::erase(Whose::Examples).await;
    let journal = Night::of(clock::now().local(), lull::night::Boundary::NOON)
        .and_then(|tonight| Sample::of(NIGHTS, tonight.before()).journal())
        .unwrap_or_default();
    let records: Vec<_> = journal
        .parts()
        .map(|part| codec::encode(&part))
        .map(|record| (record.key, record.body))
        .collect();
    let (keeper, _) = Keeper::open(Local::probe(), Indexed::new(&prefix), &prefix, "").await;
    let pending = keeper.begin(&records);
    // Where nothing can be kept, the place is empty, and says why as the person's own would.
    let _ = keeper.finish(pending).await;
    Whose::Examples.show();
}
