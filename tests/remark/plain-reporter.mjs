/** For remark-cli: what every message of every file says, as JSON. */
export default function plainReporter(files) {
  return JSON.stringify(
    files.map((file) => ({
      path: file.history[0],
      messages: file.messages.map(({ ruleId, source, reason, place, fatal, note, url, expected, cause }) => ({
        ruleId,
        source,
        reason,
        place: place ?? null,
        fatal: fatal ?? null,
        note,
        url,
        expected,
        cause: causesOf(cause),
      })),
    })),
  );
}

function causesOf(cause) {
  return cause ? [`${cause.file}:${cause.line}:${cause.column} ${cause.reason}`, ...causesOf(cause.cause)] : [];
}
