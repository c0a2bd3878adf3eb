import { reviewableAddress } from '../../model/site-settings.ts';
import type { Message } from './message.ts';
import { reasons } from './reasons.ts';
import { slack } from './slack.ts';
import { teams } from './teams.ts';

/** For programs that pass it on, version 1. */
const json: Message = ({ to, name, people, reviews }, { base, today, until }) => ({
  version: 1,
  asOf: today,
  until,
  to: {
    id: to ?? null,
    name,
    people: people.map((person) => ({ id: person.id, name: person.name, email: person.email ?? null })),
  },
  reviews: reviews.map((review) => ({
    sop: review.sop.id,
    title: review.sop.title,
    risk: review.sop.risk,
    due: review.due ?? null,
    freshness: review.freshness,
    why: reasons(review, base),
    url: reviewableAddress(base.site, review.sop),
  })),
});

/** Every kind of message by the name a person asks for it with. */
export const messages = { slack, teams, json } as const satisfies Readonly<Record<string, Message>>;

export type MessageName = keyof typeof messages;

export const messageNames = Object.keys(messages) as readonly MessageName[];
