import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { requireCalendarDate as date } from '../../../src/model/calendar-date.ts';
import { planReviews } from '../../../src/model/planning/plan.ts';
import { planCalendar } from '../../../src/report/planning/plan-calendar.ts';
import { baseOf, sopText } from '../../little-base.ts';

const base = baseOf({
  'site.yaml': 'title: "Procedures, all of them"\nurl: https://procedures.bakery.example/\n',
  'people.yaml': 'people:\n  - { id: ana-reis, name: "Ana; Reis" }\n  - { id: bo-lindqvist, name: Bo Lindqvist }\n',
  'sops/bread/bake.md': sopText('owner: ana-reis\nreviewed: 2026-01-01\nstatus: active'),
  'sops/bread/late.md': sopText('owner: bo-lindqvist\nreviewed: 2025-12-01\nstatus: active'),
  'sops/pão/new.md': sopText('owner: gone\ndeputy: bo-lindqvist\nstatus: active'),
});
const calendarOn = (day: string) => planCalendar(planReviews(base, date(day)), base.site);
const eventsOf = (text: string) =>
  new ICAL.Component(ICAL.parse(text) as never).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));

const uids = (day: string) =>
  eventsOf(calendarOn(day))
    .map(({ uid }) => uid)
    .toSorted();

describe('a plan as a calendar', () => {
  it('is read back as all-day events', () => {
    const text = calendarOn('2026-06-15');
    const read = eventsOf(text).map((event) => ({
      day: event.startDate.toString(),
      allDay: event.startDate.isDate,
      days: event.duration.toSeconds() / 86_400,
      summary: event.summary,
      stamp: event.component.getFirstPropertyValue('dtstamp')!.toString(),
      url: event.component.getFirstPropertyValue('url')!.toString(),
    }));
    const common = { allDay: true, days: 1, stamp: '2026-06-15T00:00:00Z' };
    const address = 'https://procedures.bakery.example/sops';
    expect(read).toEqual([
      { day: '2026-06-15', summary: 'Review: Bake sourdough (Bo Lindqvist)', url: `${address}/bread/late/`, ...common },
      { day: '2026-06-15', summary: 'Review: Bake sourdough (Bo Lindqvist)', url: `${address}/pão/new/`, ...common },
      { day: '2026-07-01', summary: 'Review: Bake sourdough (Ana; Reis)', url: `${address}/bread/bake/`, ...common },
    ]);
  });

  it('has lines as RFC 5545 wants them', () => {
    const text = calendarOn('2026-06-15');
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\n[^]*END:VCALENDAR\r\n$/);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  });

  it('keeps the UID of an event while it moves', () => {
    expect(uids('2026-06-15')).toEqual([
      'bread/bake/2026-07-01@sopwright',
      'bread/late/2026-06-01@sopwright',
      'pão/new/first@sopwright',
    ]);
    expect(uids('2026-06-19')).toEqual(uids('2026-06-15'));
  });

  it('is the same text wherever the machine stands', () => {
    const script = `
      import { loadKnowledgeBase } from './src/load/knowledge-base.ts';
      import { planReviews } from './src/model/planning/plan.ts';
      import { planCalendar } from './src/report/planning/plan-calendar.ts';
      const base = await loadKnowledgeBase('tests/worlds/bakery-troubles/content', { bodiesOnDemand: true });
      process.stdout.write(planCalendar(planReviews(base, '2026-06-16'), base.site));`;
    const texts = ['UTC', 'Pacific/Auckland', 'Pacific/Honolulu'].map((TZ) =>
      execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
        cwd: resolve(import.meta.dirname, '../../..'),
        encoding: 'utf8',
        env: { ...process.env, TZ },
      }),
    );
    expect(texts[0]).toContain('DTSTART;VALUE=DATE:20260626');
    expect(new Set(texts).size).toBe(1);
  });
});
