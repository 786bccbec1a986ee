// Lints the contract with every rule of @graphql-eslint for schemas: node lint.mjs schema.graphql
// Prints one line a finding, and exits with 1 when there is one.
import { readFileSync } from 'node:fs';
import graphql from '@graphql-eslint/eslint-plugin';
import { ESLint } from 'eslint';

const all = {
  ...graphql.configs['flat/schema-all'].rules,
  ...graphql.configs['flat/schema-relay'].rules,
};
const [, naming] = all['@graphql-eslint/naming-convention'];

/** What is asked otherwise than the tool asks it, and why. */
const explained = {
  // The contract is written to be read: what belongs together stands together.
  alphabetize: 'off',
  // A line is a line, and only what is longer becomes a block.
  'description-style': 'off',
  // Corrections are sentences with named parts; one input object around them would say nothing more.
  'input-name': 'off',
  // There are mutations, and a server takes them only where it was started to.
  'no-root-type': 'off',
  // A correction answers with the correction; what else it changed is asked for when it is wanted.
  'require-field-of-type-query-in-mutation-result': 'off',
  // What can be found again has an id and is a Node. A reason, a count or a page has none.
  'strict-id-in-types': 'off',
  // Relay asks for one direction or both; pages go forward.
  'relay-arguments': ['error', { includeBoth: false }],
  // A finding of a report is no Node; and a list that is short and given whole needs no pages.
  'relay-edge-types': [
    'error',
    { withEdgeSuffix: true, shouldImplementNode: false, listTypeCanWrapOnlyEdgeType: false },
  ],
  // "RelationType" is what the field calls it: the type of a relation.
  'naming-convention': [
    'error',
    { ...naming, 'ObjectTypeDefinition,ObjectTypeExtension': { forbiddenPrefixes: ['Type'] } },
  ],
};

/** Pages whose arguments stand on the question around them, which walks no further than the page asked for. */
const pagedAbove = ['hops: ChainConnection!', 'items: LostBasisConnection!'];

const schema = process.argv[2];
const text = readFileSync(schema, 'utf8');
const lines = text.split('\n');
const lint = new ESLint({
  overrideConfigFile: true,
  overrideConfig: [
    {
      files: ['**/*.graphql'],
      languageOptions: { parser: graphql.parser, parserOptions: { graphQLConfig: { schema } } },
      plugins: { '@graphql-eslint': graphql },
      rules: {
        ...all,
        ...Object.fromEntries(
          Object.entries(explained).map(([rule, setting]) => [`@graphql-eslint/${rule}`, setting]),
        ),
      },
    },
  ],
});
const [result] = await lint.lintText(text, { filePath: 'schema.graphql' });
const findings = result.messages.filter(
  (finding) =>
    finding.ruleId !== '@graphql-eslint/relay-arguments' || !pagedAbove.includes(lines[finding.line - 1].trim()),
);
for (const finding of findings) {
  console.log(`${finding.line}:${finding.column} ${finding.ruleId} ${finding.message}`);
}
console.log(`${findings.length} findings`);
process.exit(findings.length ? 1 : 0);
