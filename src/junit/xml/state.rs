//! Where in a document its next byte stands.

#[derive(Clone, Copy)]
pub(super) enum State {
    Text,
    /// After `&`, in text or in a value that ends with this quote.
    Reference(Option<u8>),
    /// After `<`.
    Markup,
    ElementName,
    /// Between the attributes of a tag or of the declaration; whether there was a space.
    Between(bool),
    AttributeName,
    /// After an attribute's name and a space.
    Named,
    /// After an equals sign.
    Equals,
    /// In a value that ends with this quote.
    Value(u8),
    /// After the slash that ends an empty element.
    Slash,
    /// After `</`; whether the name is over.
    EndTag(bool),
    /// After `<!`.
    MarkupDeclaration,
    /// After `<?`.
    InstructionTarget,
    /// After a question mark that has to end an instruction or the declaration.
    InstructionEnd,
    /// In what holds no markup.
    In(Opaque),
}

/// What holds no markup until its end. (An enum, because the state is copied for each byte.)
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Opaque {
    Comment,
    Instruction,
    /// A CDATA section: text.
    CData,
}

impl Opaque {
    pub(super) fn end(self) -> &'static [u8] {
        match self {
            Opaque::Comment => b"-->",
            Opaque::Instruction => b"?>",
            Opaque::CData => b"]]>",
        }
    }
}
