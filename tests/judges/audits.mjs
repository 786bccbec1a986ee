// Runs the audits of graphql-http against a server: node audits.mjs URL
// Prints one line a finding, and exits with 1 when a MUST or SHOULD is not met.
import { serverAudits } from 'graphql-http';

const url = process.argv[2];
const audits = serverAudits({ url, fetchFn: fetch });
let failed = 0;
for (const audit of audits) {
  const result = await audit.fn();
  const wanted = /^(MUST|SHOULD)\b/.test(audit.name);
  if (result.status === 'ok') {
    console.log(`ok      ${audit.id} ${audit.name}`);
  } else {
    failed += wanted ? 1 : 0;
    console.log(`${result.status.padEnd(7)} ${audit.id} ${audit.name}: ${result.reason}`);
  }
}
console.log(`${audits.length} audits, ${failed} of MUST or SHOULD not met`);
process.exit(failed ? 1 : 0);
