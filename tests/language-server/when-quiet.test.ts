import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { whenQuiet } from '../../plugins/when-quiet.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('many calls lead to one run, after the last of them', async () => {
  const run = vi.fn<() => Promise<void>>(() => Promise.resolve());
  const call = whenQuiet(100, run);
  for (let count = 0; count < 5; count += 1) {
    call();
    await vi.advanceTimersByTimeAsync(99);
  }
  expect(run).toHaveBeenCalledTimes(0);
  await vi.advanceTimersByTimeAsync(1);
  expect(run).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(1000);
  expect(run).toHaveBeenCalledTimes(1);
});

it('calls during a run lead to one more after it, and never to two at a time', async () => {
  const ends: (() => void)[] = [];
  const run = vi.fn<() => Promise<void>>(() => new Promise((end) => ends.push(end)));
  const call = whenQuiet(100, run);
  call();
  await vi.advanceTimersByTimeAsync(100);
  for (let count = 0; count < 3; count += 1) {
    call();
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(run).toHaveBeenCalledTimes(1);
  ends[0]!();
  await vi.advanceTimersByTimeAsync(0);
  expect(run).toHaveBeenCalledTimes(2);
  ends[1]!();
  await vi.advanceTimersByTimeAsync(1000);
  expect(run).toHaveBeenCalledTimes(2);
});
