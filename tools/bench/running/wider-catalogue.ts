import { register } from 'node:module';

/** Preloaded: gives the service a catalogue of fifty features, its own among them, without touching it. */
register('./wider-catalogue-hook.js', import.meta.url);
