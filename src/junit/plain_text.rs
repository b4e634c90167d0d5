//! Messages without their markup: Testsigma writes them for its own pages.

/// Elements that format text, and whether they begin a line. What Selenium quotes of a page is told from them by what follows: three dots
/// stand for its content.
const FORMATTING: [(&str, bool); 26] = [
    ("b", false),
    ("i", false),
    ("u", false),
    ("em", false),
    ("strong", false),
    ("small", false),
    ("big", false),
    ("tt", false),
    ("code", false),
    ("sub", false),
    ("sup", false),
    ("span", false),
    ("font", false),
    ("a", false),
    ("br", true),
    ("p", true),
    ("div", true),
    ("pre", true),
    ("ul", true),
    ("ol", true),
    ("li", true),
    ("h1", true),
    ("h2", true),
    ("h3", true),
    ("h4", true),
    ("hr", true),
];

/// The references that stand in such a message, `&amp;` last: what it stands for begins no other.
const REFERENCES: [(&str, &str); 6] =
    [("&nbsp;", " "), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")];

/// The text without tags that only format it. Tags with attributes are what a message is about, a page's own element, and stay, but for
/// `<font …>` and links that open a page of their own.
pub fn plain_text(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    // The elements whose start tag was left out.
    let mut open: Vec<&str> = Vec::new();
    let mut is_markup = false;
    while let Some(at) = rest.find('<') {
        let (before, tag) = rest.split_at(at);
        plain.push_str(before);
        let (length, breaks) = formatting(tag, &mut open).unwrap_or((0, false));
        if length == 0 {
            plain.push('<');
        } else if breaks && !plain.is_empty() && !plain.ends_with(' ') {
            plain.push(' ');
        }
        is_markup |= length > 0;
        rest = &tag[length.max(1)..];
    }
    plain.push_str(rest);
    if is_markup {
        for (reference, character) in REFERENCES {
            plain = plain.replace(reference, character);
        }
        plain.truncate(plain.trim_end().len());
    }
    plain
}

/// The length of the tag at the beginning of `text`, where it only formats, and whether it begins a line.
fn formatting<'t>(text: &'t str, open: &mut Vec<&'t str>) -> Option<(usize, bool)> {
    let (tag, after) = text[1..].split_once('>')?;
    let name = tag.trim_start_matches('/').split([' ', '/']).next()?;
    let (_, breaks) = FORMATTING.iter().find(|(known, _)| known.eq_ignore_ascii_case(name))?;
    let found = Some((tag.len() + 2, *breaks));
    if tag.starts_with('/') {
        let at = open.iter().rposition(|opened| *opened == name)?;
        open.remove(at);
        return found;
    }
    let attributes = tag[name.len()..].trim_matches([' ', '/']);
    let may_have_some = name == "font" || name == "a" && attributes.contains("target=");
    if !(attributes.is_empty() || may_have_some) || after.starts_with("...") {
        return None;
    }
    let is_void = name.eq_ignore_ascii_case("br") || name.eq_ignore_ascii_case("hr");
    if !is_void {
        // What does not end is no markup: `Map<K, List<b>>`.
        let end = format!("</{name}>");
        after.contains(&end).then(|| open.push(name))?;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formatting_goes_and_what_a_message_is_about_stays() {
        for (text, plain) in [
            ("does not display text <b>\"Total\"</b>", "does not display text \"Total\""),
            ("a <B>b</B> <i>c</i><br/>d<br>e", "a b c d e"),
            ("<p>one</p><p>two</p>", "one two"),
            ("<b>&lt;a&gt; &amp;amp;&nbsp;b</b>", "<a> &amp; b"),
            ("R&amp;D", "R&amp;D"),
            ("see <a href=\"https://h\" target=\"_blank\">the page</a>", "see the page"),
            ("<font color='red'>red</font>", "red"),
            ("expected a < b and b > a", "expected a < b and b > a"),
            ("List<String>, Map<b>", "List<String>, Map<b>"),
            (
                "Element <a href=\"/x\" class=\"y\">Pay</a> is not clickable",
                "Element <a href=\"/x\" class=\"y\">Pay</a> is not clickable",
            ),
            ("would receive the click: <div>...</div>", "would receive the click: <div>...</div>"),
            ("<input id=\"q\"> <b", "<input id=\"q\"> <b"),
            ("</b> <> </> < b>", "</b> <> </> < b>"),
            ("ä<b>ö</b>ü<", "äöü<"),
        ] {
            assert_eq!(plain_text(text), plain, "{text}");
        }
    }
}
