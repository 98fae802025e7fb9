/** Files whose length says nothing of their shape. Everything else about them is still measured. */
export const exemptFromLength: Readonly<Record<string, string>> = {
  'libs/contracts/src/generated/': 'generated from openapi.json',
  'libs/features/src/domain/feature-catalogue.ts': 'the catalogue: a table of features',
  'apps/api/src/configuration/variables.ts': 'the table of the environment',
  'tools/lint/rooms.js': 'the table of the walls',
  'tools/openapi/guard/plants.fixture.ts': 'a table of planted differences',
  'tools/drift/plants.fixture.ts': 'a table of planted differences',
};

export const isExempt = (path: string) =>
  Object.keys(exemptFromLength).some(
    (exempt) => path === exempt || (exempt.endsWith('/') && path.startsWith(exempt)),
  );
