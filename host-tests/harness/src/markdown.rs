//! What a page of Markdown holds besides prose: fenced blocks, links, headings.

/// A fenced block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// What stands after the fence.
    pub language: String,
    /// Its lines, each with its end.
    pub text: String,
}

/// The fenced blocks of a page, in order.
///
/// # Panics
///
/// When one has no end.
pub fn blocks(page: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut lines = page.lines();
    while let Some(line) = lines.next() {
        let Some(language) = line.strip_prefix("```") else { continue };
        let mut text = String::new();
        loop {
            match lines.next().unwrap_or_else(|| panic!("the block in {language:?} has no end")) {
                "```" => break,
                line => text.extend([line, "\n"]),
            }
        }
        blocks.push(Block { language: language.to_owned(), text });
    }
    blocks
}

/// Where a page's links lead, those to pictures included.
pub fn links(page: &str) -> Vec<&str> {
    page.split("](").skip(1).filter_map(|rest| rest.split(')').next()).collect()
}

/// What the headings of a page are called in links: as GitHub does it.
pub fn anchors(page: &str) -> Vec<String> {
    let headings = page
        .lines()
        .filter_map(|line| line.trim_start_matches('#').strip_prefix(' ').filter(|_| line.starts_with('#')));
    let anchor = |heading: &str| {
        let kept = heading.to_lowercase();
        let kept = kept.chars().filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'));
        kept.map(|c| if c == ' ' { '-' } else { c }).collect()
    };
    headings.map(anchor).collect()
}
