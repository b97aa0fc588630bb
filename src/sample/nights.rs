//! Which nights are logged: most, with a night forgotten here and two weeks there.

use crate::night::Night;

use super::dice::Dice;

/// So many nights, oldest first, the last being `until`; `None` if they would begin before 1900.
pub(super) fn logged(count: u64, until: Night, dice: &mut Dice) -> Option<Vec<Night>> {
    let mut nights = vec![until];
    let mut day = until.day_number();
    for _ in 1..count {
        let left_out = if dice.percent(92) {
            0
        } else if dice.percent(90) {
            dice.between(1, 3)
        } else {
            dice.between(5, 18)
        };
        day -= 1 + i32::from(left_out);
        nights.push(Night::from_day_number(day)?);
    }
    nights.reverse();
    Some(nights)
}
