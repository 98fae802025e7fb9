import type { Profile } from '@gatehouse/api/configuration';

/** What to do after the file is there, as commands. */
export function nextSteps(profile: Profile, path: string): string {
  if (profile === 'demo') return 'Next:\n  npm start    runs the product, with demo data\n';
  return `Next:
  npm run console -- operators create --email you@example.com --name "Your name"
               makes the first operator, who signs in to the web app
  npm run api  starts the API, which reads ${path} where it lies in the project’s folder
  npm run web  starts the web app
  npm run console -- doctor
               checks what the API needs, and says how to mend it
`;
}
