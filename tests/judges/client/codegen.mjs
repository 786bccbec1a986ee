// Makes the types and documents of a client from the contract and the worked questions: node codegen.mjs SCHEMA QUESTIONS OUT
import { generate } from '@graphql-codegen/cli';

const [schema, questions, out] = process.argv.slice(2);
await generate({
  schema,
  documents: `${questions}/*.graphql`,
  silent: true,
  generates: {
    [`${out}/`]: {
      preset: 'client',
      config: {
        useTypeImports: true,
        strictScalars: true,
        scalars: { Date: 'string', DateTime: 'string', PartialDate: 'string' },
      },
    },
  },
});
