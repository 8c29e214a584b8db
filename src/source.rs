//! Files into a [`Site`].
//!
//! Reads every format into the model and holds every reference against what it
//! names. It complains of everything wrong at once and hands over a site only
//! when nothing stops publication: no later stage can meet a mistake in a file.
//! It judges nothing and knows no page.

mod actions;
mod areas;
mod called;
mod check;
mod columns;
mod control;
mod corrections;
mod definition;
mod editions;
mod figures;
mod files;
mod findings;
mod keys;
mod layout;
mod matched;
mod measures;
mod money;
mod named;
mod pace;
mod plans;
mod plausible;
mod publication;
mod redirects;
mod revisions;
mod risks;
mod rows;
mod rules;
mod settings;
mod sheet;
mod silence;
mod targets;
mod terms;
mod there;
mod timing;
mod unknown;
mod unreadable;
mod words;

pub use settings::is_base_address;

use std::collections::{BTreeMap, BTreeSet, HashMap};

use jiff::civil::Date;

use rayon::prelude::*;

use crate::diagnostic::{Code, Diagnostic, Place, Problems, SourceFile};
use crate::disclosure;
use crate::input::{Digest, Input};
use crate::model::{AreaIx, Areas, Arrangement, Figure, Measure, MeasureIx, Site, SourceFigures};
use areas::{Groups, Listed};
use figures::Known;
use files::{Encoding, Files};
use keys::At;
use measures::MeasureFile;
use named::Named;
use pace::PacePlaces;
use sheet::{HeaderAt, Sheet};
use terms::AllSeries;
use there::There;

/// A site, and what is wrong with its files.
#[derive(Debug)]
pub struct Read {
    /// Absent when something stops publication.
    pub site: Option<Site>,
    /// Sorted by file and place.
    pub diagnostics: Vec<Diagnostic>,
}

/// Reads a whole site.
pub fn read(input: &dyn Input) -> Read {
    let problems = Problems::default();
    let site = read_site(input, &problems);
    let mut diagnostics = problems.into_vec();
    crate::diagnostic::sort(&mut diagnostics);
    let whole = diagnostics.iter().all(|diagnostic| !diagnostic.is_error());
    Read { site: site.filter(|_| whole), diagnostics }
}

/// The folders outside the site that `plainsight.toml` declares, by name; None
/// while it cannot be read.
pub fn roots(input: &dyn Input) -> Option<BTreeMap<String, String>> {
    // Whoever reads the site says what is wrong with the file.
    let unsaid = Problems::default();
    let files = Files { input, roots: BTreeMap::new(), problems: &unsaid };
    let file = files.optional(SETTINGS)?;
    settings::read(&file, &unsaid).map(|settings| settings.roots)
}

const SETTINGS: &str = "plainsight.toml";

fn read_site(input: &dyn Input, problems: &Problems) -> Option<Site> {
    let mut files = Files { input, roots: BTreeMap::new(), problems };
    let settings_file = find_settings(&files)?;
    let settings = settings::read(&settings_file, problems)?;
    files.roots.clone_from(&settings.roots);
    let there = There::look(&files);
    let Places { areas, our_area, groups } = read_places(&files, settings.area.as_ref(), &there);
    check::unread(&files);
    let plans = plans::read(&files, &there, settings.lead_members.as_ref());
    let mut named = Named::as_at(input.date().date());
    let arranged = (&settings.categories, &settings.perspectives);
    let series = terms::read(&files);
    let (measures, Written { rebased, paces }) =
        read_measures(&files, &there, (arranged, &series), &mut named);
    let AllFigures { mut figures, files: figure_files, sources } = match (&areas, our_area) {
        (Some(areas), Some(our_area)) => {
            let read = read_figures(&files, &measures, &there, areas, our_area, &groups.listed);
            control::idle_days(&rebased, &measures, &read.figures, our_area, problems);
            pace::without_figure(&paces, &measures, &read.figures, our_area, problems);
            read
        }
        _ => AllFigures { figures: vec![Vec::new(); measures.len()], ..AllFigures::default() },
    };
    // From here on nobody knows what must not be shown.
    let today = input.date().date();
    measures.par_iter().zip(figures.par_iter_mut()).for_each(|(measure, figures)| {
        disclosure::protect(measure, figures, today);
    });
    let revisions = revisions::read(&files, &there, &measures, (&figures, &sources));
    let actions = actions::read(&files, &there, &mut named);
    let risks = risks::read(&files, &there, &settings.risk_scale, &mut named);
    let budgets = money::read_budgets(&files, &mut named);
    let savings = money::read_savings(&files, &mut named);
    let findings = findings::read(&files, &there, &mut named);
    let editions = editions::read(&files, &plans, &measures, &there);
    let redirects = redirects::read(&files);
    let words = words::read(&files);
    let accessibility = files
        .needed("content/accessibility.toml", "the signed facts of the accessibility statement")
        .and_then(|file| words::read_accessibility(&file, problems));
    let site = Site {
        council: settings.council?,
        settings: settings.settings?,
        categories: settings.categories,
        perspectives: settings.perspectives,
        directorates: named.directorates(settings.directorates, problems),
        lead_members: named.lead_members(settings.lead_members, problems),
        areas: areas?,
        our_area: our_area?,
        groups: groups.by_id,
        plans,
        measures,
        figures,
        figure_files,
        sources,
        series: series.into_iter().filter_map(|(id, read)| Some((id, read?.0))).collect(),
        revisions,
        actions,
        risks,
        risk_scale: settings.risk_scale,
        budgets,
        savings,
        findings,
        editions,
        redirects,
        words: words?,
        accessibility: accessibility?,
        allowances: settings.allowances,
        date: input.date(),
    };
    check::wider_with_small_numbers(&site, problems);
    check::links(&site, &there, problems);
    check::statement(&site, problems);
    Some(site)
}

/// The settings, without which there is no site.
fn find_settings(files: &Files<'_>) -> Option<SourceFile> {
    let found = files.optional(SETTINGS);
    if found.is_none() && files.input.read("", SETTINGS).is_err() {
        files.problems.add(
            Diagnostic::new(Code::NotASite, "there is no `plainsight.toml` here")
                .at(Place::file(SETTINGS))
                .help("run plainsight in a site's folder, or name it with --site"),
        );
    }
    found
}

/// The areas that figures are about, and who is compared with whom.
struct Places {
    areas: Option<Areas>,
    our_area: Option<AreaIx>,
    groups: Groups,
}

/// Reads the areas and the peer groups; `named` is what the settings call our area.
fn read_places(files: &Files<'_>, named: Option<&At<String>>, there: &There) -> Places {
    let problems = files.problems;
    let areas = files
        .needed("data/areas.csv", "the areas that figures are about")
        .and_then(|file| areas::read_areas(&file, problems));
    let our_area = areas.as_ref().zip(named).and_then(|(areas, named)| {
        let found = areas.find(&named.value);
        if found.is_none() && !there.area(&named.value) {
            problems.add(areas::unknown_area(&named.value, areas).at(named.place.clone()));
        }
        found
    });
    let groups = areas.as_ref().and_then(|areas| {
        let file = files.optional("data/peer-groups.csv")?;
        Some(areas::read_groups(&file, areas, our_area, there, problems))
    });
    Places { areas, our_area, groups: groups.unwrap_or_default() }
}

/// What of each measure is held against its figures once these are read.
struct Written {
    /// Days from which its control limits start afresh.
    rebased: Vec<Vec<At<Date>>>,
    /// Where the periods of its pace are written.
    paces: Vec<Option<PacePlaces>>,
}

/// Reads the measures with their targets, and holds what they name against what is
/// there. Beside them, what is held against their figures.
fn read_measures(
    files: &Files<'_>,
    there: &There,
    (arranged, series): ((&Arrangement, &Arrangement), &AllSeries),
    named: &mut Named,
) -> (Vec<Measure>, Written) {
    let problems = files.problems;
    let measure_files = measures::read(files);
    if measure_files.is_empty() && files.within("data/measures", ".toml").is_empty() {
        problems.add(
            Diagnostic::new(Code::EmptySite, "this site has no measure")
                .at(Place::file("data/measures"))
                .help("write the first one: data/measures/<measure>.toml"),
        );
    }
    check::references(&measure_files, there, arranged, problems);
    for measure in &measure_files {
        named.add(None, measure.directorate.clone(), measure.lead_member.clone());
    }
    if measure_files.iter().all(|file| file.measure.is_some()) {
        terms::unnamed(series, measure_files.iter().map(|file| &file.terms), problems);
    }
    let read = measure_files.into_iter();
    let one = |file: MeasureFile| {
        let mut measure = file.measure?;
        measure.terms = terms::resolve(&file.terms, &measure.style, series, problems);
        Some((measure, (file.rebased, file.pace)))
    };
    let (mut measures, written): (Vec<Measure>, Vec<_>) = read.filter_map(one).unzip();
    let (rebased, paces): (Vec<_>, Vec<_>) = written.into_iter().unzip();
    if let Some(file) = files.optional("data/targets.csv") {
        targets::read(&file, &mut measures, there, problems);
    }
    pace::without_target(&paces, &measures, problems);
    (measures, Written { rebased, paces })
}

/// Figures by measure, the files that hold or describe them, and the foreign files that
/// some came from.
#[derive(Default)]
struct AllFigures {
    figures: Vec<Vec<Figure>>,
    files: Vec<String>,
    sources: Vec<SourceFigures>,
}

/// A file of figures, read.
struct FiguresOfFile {
    figures: Vec<(MeasureIx, Figure)>,
    source: Option<SourceFigures>,
    problems: Vec<Diagnostic>,
}

fn read_figures(
    files: &Files<'_>,
    measures: &[Measure],
    there: &There,
    areas: &Areas,
    our_area: AreaIx,
    peers: &[Listed],
) -> AllFigures {
    let by_id: HashMap<&str, MeasureIx> =
        (0..).map(MeasureIx).zip(measures).map(|(ix, measure)| (measure.id.as_str(), ix)).collect();
    let known = Known { measures, by_id: &by_id, areas, our_area, there };
    let mut paths = files.within("data/figures", ".csv");
    let own = paths.len();
    paths.extend(files.within("data/sources", ".toml"));
    let (input, roots) = (files.input, &files.roots);
    let read_one = |(number, path): (usize, &String)| {
        let problems = Problems::default();
        let files = Files { input, roots: roots.clone(), problems: &problems };
        let number_32 = number as u32;
        let (figures, source) = if number < own {
            (read_own_file(&files, path, &known, number_32), None)
        } else {
            read_source(&files, path, &known, number_32).unzip()
        };
        FiguresOfFile {
            figures: figures.unwrap_or_default(),
            source,
            problems: problems.into_vec(),
        }
    };
    let read: Vec<FiguresOfFile> = paths.par_iter().enumerate().map(read_one).collect();
    let mut by_measure = vec![Vec::new(); measures.len()];
    let mut sources = Vec::new();
    let mut whole = true;
    for file in read {
        whole &= !file.problems.iter().any(Diagnostic::is_error);
        files.problems.extend(file.problems);
        sources.extend(file.source);
        for (measure, figure) in file.figures {
            by_measure[measure.0 as usize].push(figure);
        }
    }
    by_measure.par_iter_mut().for_each(|figures: &mut Vec<Figure>| {
        figures.sort_by(|a, b| check::key(a).cmp(&check::key(b)));
        figures.shrink_to_fit();
    });
    if whole {
        // A file that is complained of may hold the figures that are missed.
        silence::measures_without_figures(measures, &by_measure, our_area, files.problems);
        silence::peers_without_figures(peers, measures, &by_measure, areas, files.problems);
    }
    check::duplicates(&by_measure, measures, areas, &paths, own, files);
    AllFigures { figures: by_measure, files: paths, sources }
}

fn read_own_file(
    files: &Files<'_>,
    path: &str,
    known: &Known<'_>,
    number: u32,
) -> Option<Vec<(MeasureIx, Figure)>> {
    let file = files.needed(path, "figures")?;
    let sheet = Sheet::open(&file, &HeaderAt::Row(1), files.problems)?;
    let layout = layout::Layout::own(&sheet, files.problems)?;
    Some(figures::read(&sheet, &layout, known, number, files.problems))
}

fn read_source(
    files: &Files<'_>,
    path: &str,
    known: &Known<'_>,
    number: u32,
) -> Option<(Vec<(MeasureIx, Figure)>, SourceFigures)> {
    let problems = files.problems;
    let toml = files.needed(path, "a source")?;
    let id = measures::id_of(&toml, problems)?;
    let text = definition::open(&toml, problems)?;
    let definition = definition::define(&text, problems)?;
    let bytes = files.foreign(&definition.file.value, &definition.file.place)?;
    let digest = Digest::of(&bytes);
    let encoding: Encoding = definition.encoding;
    let path = files::shown(&definition.file.value);
    let file: SourceFile = files.decode(&path, bytes, encoding)?;
    let sheet = Sheet::open(&file, &definition.header, problems)?;
    let publication = definition.publication.clone();
    let next_release = definition.next_release;
    let layout = definition.layout(&sheet, problems)?;
    let figures = figures::read(&sheet, &layout, known, number, problems);
    let mut released_for: BTreeMap<MeasureIx, BTreeSet<Date>> = BTreeMap::new();
    for (measure, figure) in &figures {
        released_for.entry(*measure).or_default().insert(figure.released);
    }
    Some((
        figures,
        SourceFigures { id, publication, next_release, released_for, file: path, digest },
    ))
}
