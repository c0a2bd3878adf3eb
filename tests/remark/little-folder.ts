import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach } from 'vitest';

const made: string[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true });
});

/** A folder on disk with these files, gone after the test. */
export function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'sopwright-remark-')));
  made.push(folder);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

const body = '\n## Purpose\n\nBread for the shop.\n\n## Procedure\n\n1. Heat the oven.\n';
const sop = (title: string, fields: string) => `---\ntitle: ${title}\n${fields}---\n${body}`;

/** A bakery with one finding in each place a finding can be: an SOP, an onboarding path, a data file. */
export const bakery: Readonly<Record<string, string>> = {
  'content/policy.yaml': `today: 2026-06-15
sections: { required: [Purpose, Procedure] }
rules:
  freshness/review-evidenced: off
  links/no-orphan: off
  measure/kpi-linked: off
  shape/summary-present: off
`,
  'content/people.yaml': 'people:\n  - { id: ana-reis, name: Ana Reis, emial: ana@bakery.example }\n',
  'content/sops/bread/bake.md': sop('Bake', 'owner: ana-ries\nreviewed: 2026-06-01\n'),
  'content/sops/bread/mix.md': sop('Mix', 'owner: ana-reis\nreviewed: 2026-06-01\n'),
  'content/paths/baker.md':
    '---\ntitle: Baker\nowner: ana-reis\nreviewed: 2026-06-01\n---\n\n## Day 1\n\n- [Bake](../sops/bread/bake.md#oven)\n',
};

export const misspelt =
  'content/sops/bread/bake.md:3:8: The owner "ana-ries" is neither a person nor a role in people.yaml. Did you mean "ana-reis"? (ownership/owner-known)';
export const deadAnchor =
  'content/paths/baker.md:9:10: There is no "#oven" in sops/bread/bake.md. (links/anchor-exists)';
export const unknownKey =
  'content/people.yaml:2:37: The key "emial" is not one we know. Did you mean "email"? (shape/unknown-key)';
