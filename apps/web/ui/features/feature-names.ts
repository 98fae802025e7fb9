import { features } from '@gatehouse/contracts';

/** What tenants read of a feature. */
export interface FeatureText {
  readonly title: string;
  readonly description: string;
}

const texts: ReadonlyMap<string, FeatureText> = new Map(Object.entries(features));

/** Key and title of every feature, to choose from. */
export const featureOptions = Object.entries(features).map(([key, { title }]) => [key, title] as const);

const spelledOut = (key: string): string => {
  const words = key.replace(/[-_]+/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** The catalogue's own words. A feature that is newer than this page reads as its key, spelled out. */
export const textOf = (key: string): FeatureText =>
  texts.get(key) ?? { title: spelledOut(key), description: '' };
