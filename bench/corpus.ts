/**
 * Writes a knowledge base of any size, the same for the same size on every machine: about 600 words
 * and 4 KB an SOP, in twenty departments, with tables, links, steps and code, and clean under `sop check`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { addInterval, requireCalendarDate, type CalendarDate } from '../src/model/calendar-date.ts';
import { digestOf, sectionDigests } from '../src/model/digest.ts';
import { parseKnowledgeBase } from '../src/parse/knowledge-base.ts';

export const corpusDay = '2026-06-15';

const departments = 20;
const roles = ['head-baker', 'counter-lead', 'driver', 'mixer', 'cleaner'];
/** As many as a person can keep up with. */
const sopsPerPerson = 25;
const tools = ['oven', 'till', 'scale', 'mixer-panel', 'order-book'];
const kpis = ['waste', 'queue-time', 'on-time', 'complaints'];
const vocabulary =
  'oven dough tray shelf counter order ticket scale batch flour crate label cooler customer delivery invoice shift lead note check weigh clean lock open count sign move cool slice wrap stack read ask tell wait start stop early late full empty warm cold fresh clear small large first second next last before after again once twice between above below under over with without every each other same'.split(
    ' ',
  );

export function writeCorpus(root: string, size: number): void {
  const write = (path: string, text: string): void => {
    const full = join(root, path);
    mkdirSync(dirname(full), { recursive: true });
    writeFileSync(full, text);
  };
  writeData(write, staffFor(size));
  for (let index = 0; index < size; index += 1) write(`sops/${idOf(index)}.md`, sop(index, size));
}

function idOf(index: number): string {
  return `department-${index % departments}/procedure-${index}`;
}

function staffFor(size: number): readonly string[] {
  const count = Math.max(roles.length, Math.ceil(size / sopsPerPerson));
  return Array.from({ length: count }, (_, index) => `baker-${index}`);
}

function writeData(write: (path: string, text: string) => void, staff: readonly string[]): void {
  write('policy.yaml', `time_zone: Europe/London\ntoday: ${corpusDay}\n`);
  write('site.yaml', 'title: Bench\n');
  const people = staff
    .map((id) => `  - { id: ${id}, name: ${id}, email: ${id}@bakery.example, team: bakery }\n`)
    .join('');
  const held = roles
    .map((id, index) => {
      const holders = staff.filter((_, other) => other % roles.length === index);
      return `  - { id: ${id}, title: ${id}, holders: [${holders.join(', ')}] }\n`;
    })
    .join('');
  write('people.yaml', `people:\n${people}roles:\n${held}teams:\n  - { id: bakery, title: Bakery }\n`);
  write('tools.yaml', tools.map((id) => `- { id: ${id}, title: ${id}, owner: head-baker }\n`).join(''));
  write('locations.yaml', '- { id: harbour, title: Harbour }\n- { id: market, title: Market }\n');
  write('objectives.yaml', '- { id: good-bread, title: Good bread, owner: head-baker }\n');
  for (const id of kpis) {
    write(
      `kpis/${id}.yaml`,
      `title: ${id}\nowner: head-baker\nobjective: good-bread\nunit: "%"\nbetter: lower\ntype: leading\ntarget: 2\nalert: 3\nevery: 1 week\nsource: the till\n`,
    );
    write(`kpis/${id}.csv`, 'date,value\n2026-06-01,2.1\n2026-06-08,1.9\n');
  }
}

/** A page of a procedure, and below its date the evidence of a review of this very text. */
function sop(index: number, size: number): string {
  const text = page(index, size);
  const path = `sops/${idOf(index)}.md`;
  const { policy, sops } = parseKnowledgeBase({ root: '.', files: [{ path, text }], allFiles: [path] });
  const { informative } = policy.sections;
  const digests = `  digest: "${digestOf(sops[0]!, informative)}"\n  sections: "${sectionDigests(sops[0]!, informative)}"\n`;
  return text.replace(/^(?=risk: )/m, digests);
}

/** The reviews of one person: four or five in each of 23 weeks, on days of their own, and none is due soon. */
function reviewedOn(turn: number): CalendarDate {
  const weeks = 23;
  const monday = addInterval(requireCalendarDate('2026-01-05'), { count: turn % weeks, unit: 'weeks' });
  return addInterval(monday, { count: Math.floor(turn / weeks) % 5, unit: 'days' });
}

function page(index: number, size: number): string {
  const random = seeded(index + 1);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const sentence = (words: number): string => {
    const text = Array.from({ length: words }, () => pick(vocabulary)).join(' ');
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  };
  const paragraph = (sentences: number): string => Array.from({ length: sentences }, () => sentence(12)).join(' ');
  const link = (): string => {
    const other = Math.floor(random() * size);
    return `[the ${pick(vocabulary)} procedure](../${idOf(other)}.md)`;
  };
  const staff = staffFor(size);
  const owner = staff[index % staff.length]!;
  const deputy = staff[(index + 1) % staff.length]!;
  const next = `[what comes next](../${idOf((index + 1) % size)}.md)`;
  const steps = Array.from(
    { length: 8 + (index % 5) },
    (_, step) => `${step + 1}. ${sentence(9)} ${sentence(12)}`,
  ).join('\n');
  const rows = Array.from(
    { length: 4 + (index % 3) },
    () => `| ${pick(vocabulary)} | ${Math.floor(random() * 90)} | ${sentence(4)} |`,
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

/** mulberry32: a small generator with a seed; public domain. */
function seeded(seed: number): () => number {
  let state = Math.imul(seed, 0x9e3779b1);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
