//! Reports put right by their re-runs.

use testsigma::junit::merge::Merge;
use testsigma::junit::reruns::{Count, Hold};
use testsigma::junit::{Cases, Summary, check};
use testsigma::redact::Redactor;

use super::junit::well_formed;

/// A run's report, a NUL, its re-run's: where both are reports, what is made of them is one, and says as many failures as is told.
pub fn merge(data: &[u8]) {
    let Some(nul) = data.iter().position(|byte| *byte == 0) else { return };
    let (redactor, mut merge) = (Redactor::default(), Merge::default());
    let Some((_, rerun)) = checked(&data[nul + 1..], &mut ()) else { return };
    if checked(&rerun, &mut Hold(&mut merge.reruns)).is_none() {
        return;
    }
    // It is put right as it was written: with what XML forbids removed.
    let Some((_, first)) = checked(&data[..nul], &mut ()) else { return };
    checked(&first, &mut Count(&mut merge.reruns)).expect("what was accepted is accepted again");
    let Ok(told) = merge.settle(&mut first.as_slice(), &redactor) else { return };
    let mut written = Vec::new();
    let mut sink = |piece: &[u8]| {
        written.extend_from_slice(piece);
        Ok(())
    };
    merge.write(&mut first.as_slice(), &redactor, &mut sink).expect("what was settled is written");
    let text = std::str::from_utf8(&written).expect("what is written is UTF-8");
    if let Err(why) = well_formed(text) {
        panic!("of two reports was made what {why}: {text:?}");
    }
    let (again, _) = checked(&written, &mut ()).unwrap_or_else(|| panic!("what was made is no report: {text:?}"));
    assert_eq!(again.failed, told.failed, "{text:?}");
    assert_eq!(again.cases, told.cases, "{text:?}");
}

/// What is said of a report, and what is written of it; none where it is refused.
fn checked(data: &[u8], cases: &mut dyn Cases) -> Option<(Summary, Vec<u8>)> {
    let mut written = Vec::new();
    let mut sink = |piece: &[u8]| {
        written.extend_from_slice(piece);
        Ok(())
    };
    let summary = check(&mut &*data, None, &Redactor::default(), cases, &mut sink).ok()?;
    Some((summary, written))
}
