import { z } from 'zod';
import { date, identifier, identifiers, words } from './fields.ts';

export const personSchema = z.strictObject({
  /** How other files name this person. */
  id: identifier,
  /** As people say it. */
  name: words,
  /** Address for reminders. */
  email: z.email('Expected an e-mail address.').optional(),
  /** User name on the forge, to recognise this person's commits. */
  github: words.optional(),
  /** Id of a team. */
  team: identifier.optional(),
  /** Person id of whoever takes over questions about ownership. */
  manager: identifier.optional(),
  /** First day. */
  from: date.optional(),
  /** First day on which this person is no longer there. */
  left: date.optional(),
  /** Absences, both days included. */
  away: z.array(z.strictObject({ from: date, to: date })).optional(),
});

export const roleSchema = z.strictObject({
  /** How other files name this role. */
  id: identifier,
  /** As people say it: "Returns lead". */
  title: words,
  /** Person ids of those who hold it. */
  holders: identifiers,
});

export const teamSchema = z.strictObject({
  /** How people name it in `team`. */
  id: identifier,
  /** As people say it. */
  title: words,
});

/** `content/people.yaml`: who is who. */
export const peopleSchema = z.strictObject({
  /** Everyone who may own, review or escalate; keep those who left, with their last day. */
  people: z.array(personSchema),
  /** Hats that people wear. */
  roles: z.array(roleSchema).optional(),
  /** Groups of people. */
  teams: z.array(teamSchema).optional(),
});
