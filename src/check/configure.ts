import { ConfigurationError, type ConfigurationProblem } from '../model/configuration-error.ts';
import { didYouMean } from '../model/nearest.ts';
import type { Policy, Severity } from '../model/policy.ts';
import type { Reads, Rule } from '../rules/define-rule.ts';

/** A rule as this organisation wants it. */
export interface ConfiguredRule {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly options: unknown;
}

/**
 * Rules with the policy's severities and options; rules that are off are left out.
 * Throws a ConfigurationError for a rule or an option that does not exist.
 */
export function configureRules(rules: readonly Rule[], policy: Policy): readonly ConfiguredRule[] {
  const problems: ConfigurationProblem[] = [];
  const ids = rules.map((rule) => rule.id);
  for (const id of policy.rules.keys()) {
    if (ids.includes(id)) continue;
    problems.push({
      file: policy.file,
      place: policy.keyAt('rules', id),
      message: `There is no rule "${id}".${didYouMean(id, ids)}`,
    });
  }
  const configured = rules.flatMap((rule): readonly ConfiguredRule[] => {
    const setting = policy.rules.get(rule.id);
    const options = readOptions(rule, setting?.options ?? {}, policy, problems);
    const severity = setting?.severity ?? rule.severity;
    return severity === 'off' ? [] : [{ rule, severity, options }];
  });
  if (problems.length > 0) throw new ConfigurationError(`${policy.file} cannot be used as it is.`, problems);
  return configured;
}

function readOptions(
  rule: Rule,
  given: Readonly<Record<string, unknown>>,
  policy: Policy,
  problems: ConfigurationProblem[],
): unknown {
  const first = Object.keys(given)[0];
  if (!rule.options) {
    if (first !== undefined) {
      const message = `The rule "${rule.id}" has no option "${first}"; it takes none.`;
      problems.push({ file: policy.file, place: policy.keyAt('rules', rule.id, first), message });
    }
    return {};
  }
  const parsed = rule.options.safeParse(given);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) {
    const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
    const message = `Option of "${rule.id}": ${issue.message}`;
    problems.push({ file: policy.file, place: policy.at('rules', rule.id, ...path), message });
  }
  return {};
}

/** The rules that are on and cannot judge without the history in git. */
export function rulesThatNeedHistory(rules: readonly Rule[], policy: Policy): readonly string[] {
  return rulesThatRead('history', rules, policy);
}

/** The rules that are on and compare with the repository's CODEOWNERS. */
export function rulesThatNeedCodeowners(rules: readonly Rule[], policy: Policy): readonly string[] {
  return rulesThatRead('codeowners', rules, policy);
}

function rulesThatRead(what: Reads, rules: readonly Rule[], policy: Policy): readonly string[] {
  const on = rules.filter(({ id, severity }) => (policy.rules.get(id)?.severity ?? severity) !== 'off');
  return on.filter(({ reads }) => reads?.includes(what)).map(({ id }) => id);
}

/** The rules that are on and cannot judge by the content folder alone. */
export function rulesThatLookOutside(rules: readonly Rule[], policy: Policy): readonly string[] {
  return [...rulesThatNeedHistory(rules, policy), ...rulesThatNeedCodeowners(rules, policy)];
}

/**
 * A policy for hosts that look at the content folder and nothing else: rules that need more are off. So are then rules
 * about what the others found, since that would not be all.
 */
export function forFolderAlone(rules: readonly Rule[], policy: Policy): Policy {
  const needed = rulesThatLookOutside(rules, policy);
  if (needed.length === 0) return policy;
  const reports = rules.filter(({ scope }) => scope === 'report').map(({ id }) => id);
  return withoutRules(policy, [...needed, ...reports]);
}

/** A policy with some rules off, whatever it says of them. */
export function withoutRules(policy: Policy, ids: readonly string[]): Policy {
  const settings = new Map(policy.rules);
  for (const id of ids) settings.set(id, { options: settings.get(id)?.options ?? {}, severity: 'off' });
  return { ...policy, rules: settings };
}
