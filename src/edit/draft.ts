import type { Policy } from '../model/policy.ts';
import type { Risk } from '../model/sop.ts';
import { yamlScalar } from './yaml-scalar.ts';

/** What is known of an SOP that is still to be written. */
export interface Draft {
  readonly title: string;
  readonly summary: string;
  readonly owner: string;
  readonly deputy?: string;
  readonly risk: Risk;
  readonly kpis: readonly string[];
  readonly roles: readonly string[];
  readonly tools: readonly string[];
  readonly locations: readonly string[];
  readonly escalateTo?: string;
}

/**
 * The file of a new SOP: the policy's field names and sections, and in each section one sentence that
 * says what to write there. Asserts nothing that was not given: it is a draft and has no review.
 */
export function draftText(draft: Draft, policy: Policy): string {
  const fields: readonly (readonly [string, string | readonly string[] | undefined])[] = [
    ['title', draft.title],
    ['summary', draft.summary],
    ['owner', draft.owner],
    ['deputy', draft.deputy],
    ['risk', draft.risk],
    ['status', 'draft'],
    ['kpis', draft.kpis],
    ['roles', draft.roles],
    ['tools', draft.tools],
    ['locations', draft.locations],
    ['escalate_to', draft.escalateTo],
  ];
  const frontmatter = fields.flatMap(([name, value]) => {
    if (value === undefined || value.length === 0) return [];
    const written = typeof value === 'string' ? yamlScalar(value) : `[${value.map(yamlScalar).join(', ')}]`;
    return [`${policy.fields[name] ?? name}: ${written}`];
  });
  const { required, atHighRisk, procedure } = policy.sections;
  const titles = new Set([...required, ...(draft.risk === 'high' ? atHighRisk : [])]);
  const sections = [...titles].map((title) => {
    const asks = title.toLowerCase() === procedure.toLowerCase() ? firstStep(draft) : `TODO: ${whatToWrite(title)}`;
    return `## ${title}\n\n${asks}\n`;
  });
  return [`---\n${frontmatter.join('\n')}\n---\n`, ...sections].join('\n');
}

function firstStep({ roles }: Draft): string {
  const by = roles[0] === undefined ? '' : ` :by[${roles[0]}]`;
  return `1. TODO: Write the first step as an instruction, with the screen or the tool it is done in; one step an action.${by}`;
}

const sentences: Readonly<Record<string, string>> = {
  purpose: 'Say in one or two sentences what this achieves and what goes wrong without it.',
  scope: 'Say when this applies and to whom, and name the nearest case where it does not.',
  exceptions: 'List the cases that do not fit, and what to do in each.',
  escalation: 'Say who decides when the procedure does not fit, how to reach them, and how fast they answer.',
  contingency: 'Say how the work goes on when the tool, the people or the goods are not there.',
};

function whatToWrite(section: string): string {
  return sentences[section.toLowerCase()] ?? `Write what a reader should find under "${section}".`;
}
