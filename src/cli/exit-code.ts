/** What a command's exit code says; see `sop --help`. */
export const exitCode = {
  /** Checked, and nothing at error. */
  clean: 0,
  /** Checked, and findings at error. */
  findings: 1,
  /** Could not check: a wrong flag, settings that cannot be used, no SOP, a fault of ours. */
  couldNotCheck: 2,
} as const;
