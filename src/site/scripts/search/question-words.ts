/** Words that make a question and name nothing: people type "how do I refund", procedures say "Refund an order". */
const asking: ReadonlySet<string> = new Set(
  'a an and are can could do does for get got how i if in is it me my of on or our should the there to us we what when where which who whom why with you'.split(
    ' ',
  ),
);

/** What a question is about: its words without those that only ask; all of them when nothing else is left, or in quotes. */
export function subjectOf(question: string): string {
  const words = question.trim().split(/\s+/);
  if (question.includes('"')) return words.join(' ');
  const naming = words.filter((word) => !asking.has(word.toLowerCase().replaceAll(/[^\p{L}]/gu, '')));
  return (naming.length > 0 ? naming : words).join(' ');
}
