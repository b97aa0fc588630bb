//! What is each part of the file, and in which order is it read?

use pdf_writer::{
    Finish, Name, Pdf, Ref, TextStr,
    types::{StructRole, TableHeaderScope},
    writers::StructTreeRoot,
};

use super::Refs;
use crate::report::page::Role;

/// The elements, each after the one that holds it.
#[derive(Default)]
pub(super) struct Tree {
    elements: Vec<Element>,
    /// For each sheet the element of each of its marks.
    marks: Vec<Vec<usize>>,
}

struct Element {
    role: Role,
    alt: Option<String>,
    parent: Option<usize>,
    kids: Vec<Kid>,
}

#[derive(Clone, Copy)]
enum Kid {
    Element(usize),
    /// A mark in a sheet's content.
    Mark {
        sheet: usize,
        mark: i32,
    },
}

impl Tree {
    /// A new element at the end of its parent.
    pub(super) fn add(&mut self, role: Role, parent: Option<usize>, alt: Option<&str>) -> usize {
        let at = self.elements.len();
        self.elements.push(Element {
            role,
            alt: alt.map(str::to_owned),
            parent,
            kids: Vec::new(),
        });
        if let Some(parent) = parent.and_then(|parent| self.elements.get_mut(parent)) {
            parent.kids.push(Kid::Element(at));
        }
        at
    }

    /// The next mark of a sheet, as content of an element.
    pub(super) fn mark(&mut self, element: usize, sheet: usize) -> i32 {
        while self.marks.len() <= sheet {
            self.marks.push(Vec::new());
        }
        let Some(marks) = self.marks.get_mut(sheet) else {
            return 0;
        };
        let mark = i32::try_from(marks.len()).unwrap_or(i32::MAX);
        marks.push(element);
        if let Some(element) = self.elements.get_mut(element) {
            element.kids.push(Kid::Mark { sheet, mark });
        }
        mark
    }

    /// Writes the tree under its root.
    pub(super) fn write(&self, pdf: &mut Pdf, root: Ref, sheets: &[Ref], refs: &mut Refs) {
        let document = refs.next();
        let ids: Vec<Ref> = self.elements.iter().map(|_| refs.next()).collect();
        let lists: Vec<Ref> = self.marks.iter().map(|_| refs.next()).collect();
        let of = |at: usize| ids.get(at).copied().unwrap_or(document);

        let mut tree = pdf.indirect(root).start::<StructTreeRoot<'_>>();
        tree.child(document);
        let mut parents = tree.parent_tree();
        let mut numbers = parents.nums();
        for (sheet, list) in (0..).zip(&lists) {
            numbers.insert(sheet, *list);
        }
        numbers.finish();
        parents.finish();
        tree.parent_tree_next_key(i32::try_from(lists.len()).unwrap_or(i32::MAX));
        tree.finish();

        for (list, marks) in lists.iter().zip(&self.marks) {
            let mut array = pdf.indirect(*list).array();
            for element in marks {
                array.item(of(*element));
            }
        }
        let mut top = pdf.struct_element(document);
        top.kind(StructRole::Document).parent(root);
        let mut children = top.children();
        for (at, element) in self.elements.iter().enumerate() {
            if element.parent.is_none() {
                children.struct_element(of(at));
            }
        }
        children.finish();
        top.finish();

        for (element, id) in self.elements.iter().zip(&ids) {
            let mut written = pdf.struct_element(*id);
            written.kind(kind(element.role));
            written.parent(element.parent.map_or(document, of));
            if let Some(alt) = &element.alt {
                written.alt(TextStr(alt));
            }
            if let Some(scope) = scope(element.role) {
                let mut attributes = written.attributes();
                attributes.push().table().scope(scope);
                attributes.finish();
            }
            let mut children = written.children();
            for kid in &element.kids {
                match *kid {
                    Kid::Element(kid) => {
                        children.struct_element(of(kid));
                    }
                    Kid::Mark { sheet, mark } => {
                        let mut content = children.marked_content_ref();
                        if let Some(sheet) = sheets.get(sheet) {
                            content.page(*sheet);
                        }
                        content.marked_content_id(mark);
                    }
                }
            }
            children.finish();
            if let (Role::Figure, Some(sheet)) = (element.role, sheets.first()) {
                written.pair(Name(b"Pg"), *sheet);
            }
        }
    }
}

fn kind(role: Role) -> StructRole {
    match role {
        Role::Title => StructRole::H1,
        Role::Heading => StructRole::H2,
        Role::Subheading => StructRole::H3,
        Role::Paragraph => StructRole::P,
        Role::Section => StructRole::Sect,
        Role::Table => StructRole::Table,
        Role::Row => StructRole::TR,
        Role::ColumnHeader | Role::RowHeader => StructRole::TH,
        Role::Cell => StructRole::TD,
        Role::Figure => StructRole::Figure,
        Role::Artifact => StructRole::NonStruct,
    }
}

fn scope(role: Role) -> Option<TableHeaderScope> {
    match role {
        Role::ColumnHeader => Some(TableHeaderScope::Column),
        Role::RowHeader => Some(TableHeaderScope::Row),
        _ => None,
    }
}
