/** What the pages are given, here and in the files beside this one: addresses are paths from the site's root and end in `/`. */
export interface LinkView {
  readonly title: string;
  readonly href: string;
}

/** A person or a role as an owner, a deputy or an escalation: its title and the people behind it. */
export interface PartyView {
  readonly id: string;
  readonly title: string;
  readonly kind: 'person' | 'role';
  /** Living people: for a person, that person. */
  readonly people: readonly PersonLink[];
}

export interface PersonLink extends LinkView {
  readonly email?: string;
}
