/** Gates of the features that make fifty of the service's six. */
export const gatesOfMoreFeatures: readonly string[] = Array.from(
  { length: 44 },
  (_, place) => `ENABLE_MORE_${place}`,
);
