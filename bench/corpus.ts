/**
 * Writes a knowledge base of any size, the same for the same size on every machine: about 600 words
 * and 4 KB an SOP, in twenty departments, with tables, links, steps and code, and clean under `sop check`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { addInterval, requireCalendarDate, type CalendarDate } from '../src/model/calendar-date.ts';
import { digestOf, sectionDigests } from '../src/model/digest.ts';
import { parseKnowledgeBase } from '../src/parse/knowledge-base.ts';
import { wordsFrom } from './words.ts';

export const corpusDay = '2026-06-15';
export const policy = `time_zone: Europe/London\ntoday: ${corpusDay}\n`;

const departments = 20;
const roles = ['head-baker', 'counter-lead', 'driver', 'mixer', 'cleaner'];
/** As many as a person can keep up with. */
const sopsPerPerson = 25;
const tools = ['oven', 'till', 'scale', 'mixer-panel', 'order-book'];
const kpis = ['waste', 'queue-time', 'on-time', 'complaints'];

export function writeCorpus(root: string, size: number): void {
  const write = (path: string, text: string): void => {
    const full = join(root, path);
    mkdirSync(dirname(full), { recursive: true });
    writeFileSync(full, text);
  };
  for (const [path, text] of dataFiles(size)) write(path, text);
  for (let index = 0; index < size; index += 1) write(pathOf(index), withDigests(pathOf(index), page(index, size)));
}

/** Below the content folder, like every path here. */
export function pathOf(index: number): string {
  return `sops/${idOf(index)}.md`;
}

function idOf(index: number): string {
  return `department-${index % departments}/procedure-${index}`;
}

/** Ids of the people; `emailOf` tells the address that people.yaml gives them. */
export function staffFor(size: number): readonly string[] {
  const count = Math.max(roles.length, Math.ceil(size / sopsPerPerson));
  return Array.from({ length: count }, (_, index) => `baker-${index}`);
}

export function emailOf(person: string): string {
  return `${person}@bakery.example`;
}

/** All files but the procedures, by path. */
export function dataFiles(size: number): ReadonlyMap<string, string> {
  const staff = staffFor(size);
  const people = staff.map((id) => `  - { id: ${id}, name: ${id}, email: ${emailOf(id)}, team: bakery }\n`).join('');
  const held = roles
    .map((id, index) => {
      const holders = staff.filter((_, other) => other % roles.length === index);
      return `  - { id: ${id}, title: ${id}, holders: [${holders.join(', ')}] }\n`;
    })
    .join('');
  const kpiFiles = kpis.flatMap((id): readonly (readonly [string, string])[] => [
    [
      `kpis/${id}.yaml`,
      `title: ${id}\nowner: head-baker\nobjective: good-bread\nunit: "%"\nbetter: lower\ntype: leading\ntarget: 2\nalert: 3\nevery: 1 week\nsource: the till\n`,
    ],
    [`kpis/${id}.csv`, 'date,value\n2026-06-01,2.1\n2026-06-08,1.9\n'],
  ]);
  return new Map([
    ['policy.yaml', policy],
    ['site.yaml', 'title: Bench\n'],
    ['people.yaml', `people:\n${people}roles:\n${held}teams:\n  - { id: bakery, title: Bakery }\n`],
    ['tools.yaml', tools.map((id) => `- { id: ${id}, title: ${id}, owner: head-baker }\n`).join('')],
    ['locations.yaml', '- { id: harbour, title: Harbour }\n- { id: market, title: Market }\n'],
    ['objectives.yaml', '- { id: good-bread, title: Good bread, owner: head-baker }\n'],
    ...kpiFiles,
  ]);
}

/** The text of a procedure with the digests that show its review to be one of this very text. */
export function withDigests(path: string, text: string): string {
  const { policy: asRead, sops } = parseKnowledgeBase({ root: '.', files: [{ path, text }], allFiles: [path] });
  const { informative } = asRead.sections;
  const digests = `  digest: "${digestOf(sops[0]!, informative)}"\n  sections: "${sectionDigests(sops[0]!, informative)}"\n`;
  return text.replace(/^(?=risk: )/m, digests);
}

/** The reviews of one person: four or five in each of 23 weeks, on days of their own, and none is due soon. */
function reviewedOn(turn: number): CalendarDate {
  const weeks = 23;
  const monday = addInterval(requireCalendarDate('2026-01-05'), { count: turn % weeks, unit: 'weeks' });
  return addInterval(monday, { count: Math.floor(turn / weeks) % 5, unit: 'days' });
}

export function ownerOf(index: number, size: number): string {
  const staff = staffFor(size);
  return staff[index % staff.length]!;
}

/** A procedure that its owner has reviewed, without the digests. */
export function page(index: number, size: number): string {
  const { random, pick, word, sentence, paragraph } = wordsFrom(index + 1);
  const link = (): string => {
    const other = Math.floor(random() * size);
    return `[the ${word()} procedure](../${idOf(other)}.md)`;
  };
  const staff = staffFor(size);
  const owner = ownerOf(index, size);
  const deputy = staff[(index + 1) % staff.length]!;
  const next = `[what comes next](../${idOf((index + 1) % size)}.md)`;
  const steps = Array.from(
    { length: 8 + (index % 5) },
    (_, step) => `${step + 1}. ${sentence(9)} ${sentence(12)}`,
  ).join('\n');
  const rows = Array.from(
    { length: 4 + (index % 3) },
    () => `| ${word()} | ${Math.floor(random() * 90)} | ${sentence(4)} |`,
  ).join('\n');
  const code = index % 3 === 0 ? '\n```bash\nweigh --tray 3 --batch 12\nprint-label --copies 2\n```\n' : '';
  return `---
title: ${sentence(5).slice(0, -1)} ${index}
summary: ${sentence(10)}
owner: ${owner}
deputy: ${deputy}
reviewed: ${reviewedOn(Math.floor(index / staff.length))}
review:
  by: ${owner}
  outcome: unchanged
  note: ${sentence(8)}
risk: medium
kpis: [${kpis[index % kpis.length]}]
roles: [${pick(roles)}]
tools: [${pick(tools)}]
escalate_to: head-baker
---

## Purpose

${paragraph(4)}

## Scope

${paragraph(4)} See ${link()}, ${link()} and ${next}.

## Procedure

${steps}

| Thing | Count | What to do |
| --- | --- | --- |
${rows}
${code}
## Exceptions

${paragraph(8)}

## Escalation

${paragraph(8)}
`;
}
