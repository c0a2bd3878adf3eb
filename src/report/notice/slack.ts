import type { Notice } from '../../model/planning/notice.ts';
import { headline, itemOf, unsaid, type Item, type Message, type Occasion } from './message.ts';

/** Slack's own limits: characters of a header and of a section. */
const longestHeader = 150;
const longestSection = 3000;
/** Slack takes 50 blocks a message, and refuses one of more than some 13,000 characters although it documents more. */
const mostItems = 40;
const room = 10_000;

/** An incoming webhook of Slack: Block Kit, and the same in short for notifications. */
export const slack: Message = (notice, occasion) => {
  const title = headline(notice, occasion);
  const sections = fitting(notice, occasion);
  const left = notice.reviews.length - sections.length;
  return {
    text: escaped(title),
    blocks: [
      { type: 'header', text: { type: 'plain_text', text: clipped(title, longestHeader), emoji: false } },
      ...sections.map(section),
      ...(left > 0 ? [section(escaped(unsaid(left, notice)))] : []),
    ],
  };
};

function fitting({ reviews }: Notice, occasion: Occasion): readonly string[] {
  const texts = reviews.slice(0, mostItems).map((review) => textOf(itemOf(review, occasion)));
  let length = 0;
  const end = texts.findIndex((text) => (length += text.length) > room);
  return end < 0 ? texts : texts.slice(0, end);
}

function textOf({ title, link, due, why, next }: Item): string {
  const name = escaped(clipped(title, longestHeader));
  const head = link === undefined ? `*${name}*` : `*<${escaped(link).replaceAll('|', '%7C')}|${name}>*`;
  const lines = [`${head}: ${escaped(due)}`, ...(why === '' ? [] : [escaped(clipped(why, 1000))]), escaped(next)];
  return clipped(lines.join('\n'), longestSection);
}

function section(text: string) {
  return { type: 'section', text: { type: 'mrkdwn', text } };
}

/** No text of a file may call a channel or make a link. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function clipped(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1).toWellFormed()}…` : text;
}
