/** Keys of the settings' `flags` that spell the namespace of entitlements, and are refused wherever they are tried. */
export const reservedFlags: readonly string[] = [
  ...[
    'feature.billing',
    'FEATURE.billing',
    'Feature.Billing',
    'feature.',
    'feature..x',
    'feature',
    'FEATURE',
  ],
  ...[
    ' feature.billing',
    'feature.billing ',
    'feature .billing',
    '\tfeature.x',
    '\u00a0feature.x',
    '\u3000feature',
  ],
  ...[
    'feature\uff0ebilling',
    'feature\u2024billing',
    'ｆｅａｔｕｒｅ.billing',
    'ＦＥＡＴＵＲＥ．ｂ',
    '𝐟𝐞𝐚𝐭𝐮𝐫𝐞.b',
  ],
  ...[
    '\ufefffeature.x',
    'fea\u200bture.x',
    '\u202efeature.x',
    'feature\u00ad.x',
    '\u2028feature.x',
    '\u{e0020}feature',
  ],
];

/** Keys that look like it and are a tenant's own. Not all are spelt as the service wants its flags. */
export const lawfulFlags: readonly string[] = [
  ...[
    'features',
    'featured',
    'feature-x',
    'feature_x',
    'featurex',
    'feature:x',
    'my.feature',
    'my.feature.x',
  ],
  ...['afeature.x', 'darkMode', 'dark mode', 'f', 'x', 'é', 'новое'],
];
