//! An interface as a page of Markdown.

use std::fmt::Write as _;

use wit_parser::{Docs, Function, FunctionKind, Handle, InterfaceId, Resolve, Type, TypeDef, TypeDefKind};

/// The whole page.
pub fn of(resolve: &Resolve, interface: InterfaceId) -> String {
    let name = resolve.id_of(interface).expect("the interface has a name");
    let interface = &resolve.interfaces[interface];
    let mut page = format!("# `{name}`\n\n");
    page.push_str("<!-- made from wit/test-plans.wit by `UPDATE_DOCS=1 cargo test --test docs` -->\n\n");
    let package = &resolve.packages[interface.package.expect("the interface is in a package")];
    page.push_str(&prose(&interface.docs));
    page.push_str("\n\n## Evolution\n\n");
    page.push_str(&prose(&package.docs));
    page.push_str("\n\n## Functions\n");
    for function in interface.functions.values() {
        let name = shown_name(function);
        write!(page, "\n### `{name}`\n\n```wit\n{}\n```\n\n", signature(resolve, function)).unwrap();
        page.push_str(&prose(&function.docs));
        page.push('\n');
    }
    page.push_str("\n## Types\n");
    for id in interface.types.values() {
        page.push_str(&type_section(resolve, &resolve.types[*id]));
    }
    page
}

/// A method by its resource and its own name.
fn shown_name(function: &Function) -> String {
    function.name.trim_start_matches("[method]").to_owned()
}

fn signature(resolve: &Resolve, function: &Function) -> String {
    let itself = usize::from(matches!(function.kind, FunctionKind::Method(_)));
    let parameters =
        function.params.iter().skip(itself).map(|param| format!("{}: {}", param.name, spelled(resolve, &param.ty)));
    let result = function.result.as_ref().map_or_else(String::new, |ty| format!(" -> {}", spelled(resolve, ty)));
    format!("{}: func({}){result}", function.item_name(), parameters.collect::<Vec<_>>().join(", "))
}

fn type_section(resolve: &Resolve, definition: &TypeDef) -> String {
    let name = definition.name.as_deref().expect("types of an interface have names");
    let (kind, head, rows) = match &definition.kind {
        TypeDefKind::Record(record) => {
            let row = |field: &wit_parser::Field| row(&field.name, Some(&spelled(resolve, &field.ty)), &field.docs);
            ("record", "| Field | Type | |\n|---|---|---|\n", record.fields.iter().map(row).collect::<String>())
        }
        TypeDefKind::Variant(variant) => {
            let row = |case: &wit_parser::Case| {
                let carries = case.ty.as_ref().map_or_else(String::new, |ty| spelled(resolve, ty));
                row(&case.name, Some(&carries), &case.docs)
            };
            ("variant", "| Case | Carries | |\n|---|---|---|\n", variant.cases.iter().map(row).collect())
        }
        TypeDefKind::Enum(choice) => {
            let row = |case: &wit_parser::EnumCase| row(&case.name, None, &case.docs);
            ("enum", "| Case | |\n|---|---|\n", choice.cases.iter().map(row).collect())
        }
        TypeDefKind::Resource => ("resource", "", String::new()),
        TypeDefKind::Type(ty) => {
            return format!("\n### `{name}` ({})\n\n{}\n", spelled(resolve, ty), prose(&definition.docs));
        }
        other => panic!("{name}: the page knows no {} yet", other.as_str()),
    };
    if rows.is_empty() {
        return format!("\n### `{name}` ({kind})\n\n{}\n", prose(&definition.docs));
    }
    format!("\n### `{name}` ({kind})\n\n{}\n\n{head}{rows}", prose(&definition.docs))
}

fn row(name: &str, ty: Option<&str>, docs: &Docs) -> String {
    let ty = ty.map_or_else(String::new, |ty| format!(" `{ty}` |"));
    format!("| `{name}` |{ty} {} |\n", prose(docs).replace('|', "\\|").replace('\n', " "))
}

/// A type as the WIT writes it.
fn spelled(resolve: &Resolve, ty: &Type) -> String {
    let Type::Id(id) = ty else {
        return match ty {
            Type::Bool => "bool",
            Type::U8 => "u8",
            Type::U16 => "u16",
            Type::U32 => "u32",
            Type::String => "string",
            other => panic!("the page knows no {other:?} yet"),
        }
        .to_owned();
    };
    let definition = &resolve.types[*id];
    if let Some(name) = &definition.name {
        return name.clone();
    }
    let of = |ty: &Option<Type>| ty.as_ref().map_or_else(|| "_".to_owned(), |ty| spelled(resolve, ty));
    match &definition.kind {
        TypeDefKind::Option(ty) => format!("option<{}>", spelled(resolve, ty)),
        TypeDefKind::List(ty) => format!("list<{}>", spelled(resolve, ty)),
        TypeDefKind::Tuple(tuple) => {
            let types: Vec<_> = tuple.types.iter().map(|ty| spelled(resolve, ty)).collect();
            format!("tuple<{}>", types.join(", "))
        }
        TypeDefKind::Handle(Handle::Own(id)) => spelled(resolve, &Type::Id(*id)),
        TypeDefKind::Result(result) => format!("result<{}, {}>", of(&result.ok), of(&result.err)),
        other => panic!("the page knows no {} yet", other.as_str()),
    }
}

/// Lines of one paragraph become one line: Markdown breaks them itself.
fn prose(docs: &Docs) -> String {
    let text = docs.contents.as_deref().expect("everything is documented").trim();
    let paragraphs = text.split("\n\n").map(|paragraph| paragraph.lines().map(str::trim).collect::<Vec<_>>().join(" "));
    paragraphs.collect::<Vec<_>>().join("\n\n")
}
