import { afterEach, describe, expect, it, vi } from 'vitest';
import { todayFor } from '../../src/load/clock.ts';
import { baseOf, sopText } from '../little-base.ts';

const policy = (text: string) => baseOf({ 'sops/a.md': sopText(''), 'policy.yaml': text }).policy;

afterEach(() => {
  vi.useRealTimers();
});

describe('the day to judge by', () => {
  it('is the one asked for, else the frozen one, else today where the policy is', () => {
    vi.useFakeTimers({ now: Date.parse('2026-06-30T23:30:00Z') });
    expect(todayFor(policy('today: 2026-11-20\n'), '2027-01-01')).toBe('2027-01-01');
    expect(todayFor(policy('today: 2026-11-20\n'))).toBe('2026-11-20');
    expect(todayFor(policy(''))).toBe('2026-06-30');
    expect(todayFor(policy('time_zone: Europe/London\n'))).toBe('2026-07-01');
    expect(todayFor(policy('time_zone: America/New_York\n'))).toBe('2026-06-30');
  });

  it('is a day', () => {
    expect(() => todayFor(policy(''), '2026-02-30')).toThrow(RangeError);
    expect(() => todayFor(policy(''), 'tomorrow')).toThrow(RangeError);
  });
});
