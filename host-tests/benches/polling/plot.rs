//! The results as a picture: requests against lag, both on logarithmic axes.

use std::fmt::Write as _;

use crate::Size;
use crate::figures::Figures;
use crate::policy::{Memory, Policy};
use crate::workload::Model;

/// Size of the picture, and the frame of the axes in it: left, top, right, bottom. All in pixels.
const WIDTH: f64 = 860.0;
const HEIGHT: f64 = 580.0;
const FRAME: (f64, f64, f64, f64) = (76.0, 64.0, 836.0, 514.0);
/// Ranges of the axes: requests a run, and seconds.
const REQUESTS: (f64, f64) = (3.0, 400.0);
const LAG: (f64, f64) = (1.5, 250.0);

const OTHERS: &str = "#57606a";
const OURS: &str = "#0969da";

/// The plot as an SVG document. It brings its own white background, so that it can be read in a dark page too.
pub fn svg(size: &Size, seed: u64) -> String {
    let figures = |policy, model| {
        let figures = Figures::of_population(policy, model, size.runs, seed);
        (figures.requests, figures.lag)
    };
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" width=\"{WIDTH}\" height=\"{HEIGHT}\" \
        role=\"img\" font-family=\"system-ui, sans-serif\" font-size=\"13\" fill=\"#1f2328\">\n\
        <title>Status requests a run against mean lag, for each polling policy</title>\n\
        <rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n\
        <text x=\"{}\" y=\"26\" font-size=\"17\" font-weight=\"600\">How soon the end of a run is noticed, and for how many requests</text>\n\
        <text x=\"{}\" y=\"46\" fill=\"{OTHERS}\">Means over {} synthetic runs of each workload. Down and to the left is better.</text>\n",
        FRAME.0,
        FRAME.0,
        size.runs_in_words()
    );
    axes(&mut svg);

    let line: Vec<_> = [5.0, 10.0, 30.0, 60.0].map(|interval| figures(Policy::Fixed(interval), Model::Steady)).into();
    let path: Vec<_> = line.iter().map(|&(requests, lag)| format!("{:.1},{:.1}", x(requests), y(lag))).collect();
    let _ = writeln!(
        svg,
        "<polyline points=\"{}\" fill=\"none\" stroke=\"{OTHERS}\" stroke-width=\"1.5\" stroke-dasharray=\"5 4\"/>",
        path.join(" ")
    );
    let labels = [
        ("fixed 5 s", Side::AboveRight),
        ("fixed 10 s", Side::Right),
        ("fixed 30 s", Side::AboveRight),
        ("fixed 60 s", Side::Left),
    ];
    for (at, (label, side)) in line.into_iter().zip(labels) {
        point(&mut svg, at, label, Mark::Other, side);
    }
    for (policy, label) in [
        (Policy::Script(180.0), "official script, 180 min"),
        (Policy::Smithy, "Smithy waiter"),
        (Policy::PROPORTIONAL_10, "proportional, 10 %"),
        (Policy::PROPORTIONAL_2, "proportional, 2 %"),
    ] {
        point(&mut svg, figures(policy, Model::Steady), label, Mark::Other, Side::Right);
    }
    for (model, label, side) in [
        (Model::Steady, "adaptive, steady counters", Side::Left),
        (Model::Stragglers, "adaptive, stragglers", Side::Right),
        (Model::Misleading, "adaptive, misleading counters", Side::BelowLeft),
        (Model::Missing, "adaptive, no counters", Side::AboveRight),
    ] {
        point(&mut svg, figures(Policy::Adaptive(Memory::Looks), model), label, Mark::Ours, side);
    }
    let known = figures(Policy::Adaptive(Memory::PreviousRun(1.0)), Model::Missing);
    point(&mut svg, known, "no counters, previous run known", Mark::OursWithPrior, Side::Left);
    svg.push_str("</svg>\n");
    svg
}

/// What a point stands for.
#[derive(Clone, Copy)]
enum Mark {
    Other,
    Ours,
    OursWithPrior,
}

/// Where a label stands, seen from its point.
#[derive(Clone, Copy)]
enum Side {
    Left,
    Right,
    AboveRight,
    BelowLeft,
}

fn point(svg: &mut String, (requests, lag): (f64, f64), label: &str, mark: Mark, side: Side) {
    let (x, y) = (x(requests), y(lag));
    let (fill, stroke, radius, weight) = match mark {
        Mark::Other => (OTHERS, OTHERS, 4, "400"),
        Mark::Ours => (OURS, OURS, 6, "600"),
        Mark::OursWithPrior => ("#ffffff", OURS, 5, "400"),
    };
    let (anchor, dx, dy) = match side {
        Side::Left => ("end", -11.0, 4.5),
        Side::Right => ("start", 9.0, 4.5),
        Side::AboveRight => ("start", 4.0, -12.0),
        Side::BelowLeft => ("end", 9.0, 25.0),
    };
    let _ = writeln!(
        svg,
        "<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"{radius}\" fill=\"{fill}\" stroke=\"{stroke}\" stroke-width=\"1.5\"/>\
        <text x=\"{:.1}\" y=\"{:.1}\" text-anchor=\"{anchor}\" fill=\"{stroke}\" font-weight=\"{weight}\" \
        paint-order=\"stroke\" stroke=\"#ffffff\" stroke-width=\"3\">{label}</text>",
        x + dx,
        y + dy
    );
}

/// Grid, numbers and titles of both axes.
fn axes(svg: &mut String) {
    let (left, top, right, bottom) = FRAME;
    for requests in [3, 10, 30, 100, 300] {
        let x = x(f64::from(requests));
        let _ = writeln!(
            svg,
            "<path d=\"M{x:.1} {top}V{bottom}\" stroke=\"#d8dee4\"/>\
            <text x=\"{x:.1}\" y=\"{}\" text-anchor=\"middle\">{requests}</text>",
            bottom + 20.0
        );
    }
    for (lag, label) in [(2.0, "2 s"), (5.0, "5 s"), (10.0, "10 s"), (30.0, "30 s"), (60.0, "1 min"), (180.0, "3 min")]
    {
        let y = y(lag);
        let _ = writeln!(
            svg,
            "<path d=\"M{left} {y:.1}H{right}\" stroke=\"#d8dee4\"/>\
            <text x=\"{}\" y=\"{:.1}\" text-anchor=\"end\">{label}</text>",
            left - 8.0,
            y + 4.5
        );
    }
    let (middle_x, middle_y) = ((left + right) / 2.0, (top + bottom) / 2.0);
    let _ = writeln!(
        svg,
        "<path d=\"M{left} {top}V{bottom}H{right}\" fill=\"none\" stroke=\"#1f2328\"/>\n\
        <text x=\"{middle_x}\" y=\"{}\" text-anchor=\"middle\">status requests a run, mean</text>\n\
        <text transform=\"translate(20 {middle_y}) rotate(-90)\" text-anchor=\"middle\">lag, mean</text>",
        bottom + 46.0
    );
}

fn x(requests: f64) -> f64 {
    FRAME.0 + (FRAME.2 - FRAME.0) * position(requests, REQUESTS)
}

fn y(lag: f64) -> f64 {
    FRAME.3 - (FRAME.3 - FRAME.1) * position(lag, LAG)
}

/// Where `value` is on a logarithmic axis, from 0 at its low end to 1 at its high end.
fn position(value: f64, (low, high): (f64, f64)) -> f64 {
    (value / low).ln() / (high / low).ln()
}
