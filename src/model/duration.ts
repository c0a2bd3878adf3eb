/** Time that work takes, in seconds: `10 min`, `1 h 30 min`, `PT1H30M`. */
export type Duration = number & { readonly __brand: 'Duration' };

const inWords =
  /^(?:(\d{1,4}(?:\.\d{1,2})?)\s*(?:h|hrs?|hours?))?\s*(?:(\d{1,4})\s*(?:min|mins|minutes?))?\s*(?:(\d{1,5})\s*(?:s|secs?|seconds?))?$/i;
/** ISO 8601 durations of hours, minutes and seconds. */
const iso = /^PT(?:(\d{1,4})H)?(?:(\d{1,4})M)?(?:(\d{1,5})S)?$/;

/**
 * The duration, or undefined when the text is none, or nothing at all. Days are left out: one is 24 hours of
 * waiting to some and eight of work to others.
 */
export function duration(text: string): Duration | undefined {
  const [, hours = '0', minutes = '0', seconds = '0'] = inWords.exec(text.trim()) ?? iso.exec(text.trim()) ?? [];
  const total = Math.round(Number(hours) * 3600) + Number(minutes) * 60 + Number(seconds);
  return total > 0 ? (total as Duration) : undefined;
}

/** `12 min`, `1 h 30 min`, `45 s`; beyond a minute, seconds are rounded up to one. */
export function durationInWords(time: Duration): string {
  if (time < 60) return `${time} s`;
  const minutes = Math.ceil(time / 60);
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [hours > 0 ? `${hours} h` : '', rest > 0 ? `${rest} min` : ''].filter(Boolean).join(' ');
}
