/** Two cases as a case system may write them. */
export const listExample = `{
  "cases": [
    { "id": "2026-104233", "type": "Dagpenger", "received": "2026-11-23" },
    { "id": "2026-104234", "type": "Klage", "received": "2026-11-24", "deadline": "2026-12-15" }
  ]
}`;

/** A script that sends them. The key stands in a file that nobody else reads, and never in the address. */
export function scriptExample(origin: string): string {
  return `curl --fail-with-body --retry 5 --retry-all-errors \\
  --header "Authorization: Bearer $(cat key.txt)" \\
  --header "Idempotency-Key: $(uuidgen)" \\
  --json @cases.json \\
  ${origin}/api/units/my-unit/cases`;
}

/** A no names the place and never what stood there. */
export const refusalExample =
  '{ "ok": false, "refusal": { "code": "E_IMPORT_TYPE", "field": "cases.17.type" } }';
