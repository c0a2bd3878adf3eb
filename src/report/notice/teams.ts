import type { Notice } from '../../model/planning/notice.ts';
import { headline, itemOf, unsaid, type Item, type Message, type Occasion } from './message.ts';

/** Teams takes 28 KB a message; escaping makes bytes of a text up to six times its characters. */
const room = 20_000;

/** A webhook of a Teams workflow: a message with one adaptive card. */
export const teams: Message = (notice, occasion) => {
  const items = fitting(notice, occasion);
  const left = notice.reviews.length - items.length;
  const title = {
    type: 'TextBlock',
    text: escaped(headline(notice, occasion)),
    weight: 'Bolder',
    size: 'Medium',
    wrap: true,
  };
  const body = [title, ...items, ...(left > 0 ? [block(escaped(unsaid(left, notice)))] : [])];
  return {
    type: 'message',
    attachments: [
      {
        contentType: 'application/vnd.microsoft.card.adaptive',
        contentUrl: null,
        content: {
          $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
          type: 'AdaptiveCard',
          version: '1.4',
          body,
          msteams: { width: 'Full' },
        },
      },
    ],
  };
};

function fitting({ reviews }: Notice, occasion: Occasion) {
  const items = [];
  let bytes = 0;
  for (const review of reviews) {
    const item = block(textOf(itemOf(review, occasion)));
    bytes += new TextEncoder().encode(JSON.stringify(item)).length;
    if (bytes > room) break;
    items.push(item);
  }
  return items;
}

function textOf({ title, link, due, why, next }: Item): string {
  const name = escaped(title.slice(0, 300).toWellFormed());
  const address = link?.replaceAll('(', '%28').replaceAll(')', '%29');
  const head = address === undefined ? `**${name}**` : `**[${name}](${address})**`;
  const reason = why === '' ? [] : [escaped(why.slice(0, 1000).toWellFormed())];
  return [`${head}: ${escaped(due)}`, ...reason, escaped(next)].join('\n\n');
}

function block(text: string) {
  return { type: 'TextBlock', text, wrap: true, separator: true };
}

/** Cards read a little Markdown; no text of a file may use it. */
function escaped(text: string): string {
  return text.replaceAll(/[\\*_[\]]/g, String.raw`\$&`);
}
