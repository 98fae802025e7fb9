import { Command } from 'commander';
import type { Terminal } from '../terminal.js';
import { explainFeature } from './explain-feature.js';
import { featureHistory } from './feature-history.js';
import { listFeatures } from './list-features.js';
import { setFeatures } from './set-features.js';

/** `gatehouse features`: what there is, who has it, why, since when; and changing it. */
export function featuresCommand(terminal: Terminal): Command {
  return new Command('features')
    .description('List, switch and explain features.')
    .addCommand(listFeatures(terminal))
    .addCommand(setFeatures(terminal))
    .addCommand(explainFeature(terminal))
    .addCommand(featureHistory(terminal));
}
