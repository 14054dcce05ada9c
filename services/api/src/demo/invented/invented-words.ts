/**
 * The parts of invented procedures' names. Each list names something of the field, and none comes from a price list.
 */

export const SPECIALTIES = [
  'acupuntura', 'alergologia', 'angiologia', 'cardiologia', 'clínica geral', 'dermatologia', 'endocrinologia',
  'gastroenterologia', 'geriatria', 'ginecologia', 'hematologia', 'hepatologia', 'homeopatia', 'infectologia',
  'mastologia', 'medicina do sono', 'nefrologia', 'neurologia', 'nutrologia', 'obstetrícia', 'oftalmologia',
  'oncologia', 'ortopedia', 'otorrinolaringologia', 'pediatria', 'pneumologia', 'proctologia', 'psiquiatria',
  'reumatologia', 'urologia',
] // prettier-ignore

export const THERAPIES = [
  'fisioterapia motora', 'fisioterapia respiratória', 'fonoaudiologia', 'terapia ocupacional', 'psicoterapia',
  'reabilitação cardíaca', 'reabilitação vestibular', 'reabilitação de marcha', 'reeducação postural',
  'estimulação elétrica', 'drenagem linfática', 'nutrição enteral', 'hidroterapia', 'fototerapia', 'oxigenoterapia',
  'infusão de ferro', 'infusão de imunobiológico', 'curativo a vácuo', 'hemodiálise', 'diálise peritoneal',
  'quimioterapia ambulatorial', 'imunoterapia', 'bloqueio anestésico', 'monitorização da pressão',
] // prettier-ignore

export const ACTS = [
  'Biópsia de', 'Exérese de lesão de', 'Exérese de cisto de', 'Reparo de', 'Drenagem de', 'Sutura de',
  'Reconstrução de', 'Exploração de', 'Desbridamento de', 'Ressecção parcial de', 'Ressecção ampliada de',
  'Revisão cirúrgica de', 'Liberação de aderência de', 'Retirada de corpo estranho de', 'Cauterização de',
  'Plástica de', 'Descompressão de', 'Implante em', 'Enxerto em', 'Punção de',
] // prettier-ignore

export const STRUCTURES = [
  'pálpebra', 'órbita', 'orelha externa', 'septo nasal', 'seio maxilar', 'lábio', 'língua', 'palato', 'glândula salivar',
  'laringe', 'traqueia', 'tireoide', 'esôfago', 'estômago', 'duodeno', 'cólon', 'reto', 'fígado', 'vesícula biliar',
  'pâncreas', 'baço', 'rim', 'ureter', 'bexiga', 'próstata', 'ovário', 'útero', 'mama', 'pulmão', 'pleura', 'pericárdio',
  'aorta', 'veia safena', 'ombro', 'cotovelo', 'punho', 'mão', 'quadril', 'joelho', 'tornozelo', 'pé', 'coluna lombar',
] // prettier-ignore

export const ROUTES = ['', ', via aberta', ', videoassistida', ', percutânea']

export const IMAGES = [
  'Radiografia', 'Ultrassonografia', 'Tomografia', 'Ressonância', 'Cintilografia', 'Elastografia', 'Angiografia',
] // prettier-ignore

export const REGIONS = [
  'crânio', 'face', 'órbitas', 'mastoides', 'pescoço', 'tireoide', 'tórax', 'arcos costais', 'coração', 'mediastino',
  'coluna cervical', 'coluna torácica', 'coluna lombar', 'sacro', 'bacia', 'abdome superior', 'abdome total', 'fígado',
  'vias biliares', 'rins', 'bexiga', 'próstata', 'pelve', 'mamas', 'axilas', 'ombro', 'cotovelo', 'punho', 'mão',
  'quadril', 'fêmur', 'joelho', 'perna', 'tornozelo', 'pé', 'antebraço',
] // prettier-ignore

export const IMAGE_WAYS = ['', ', com contraste', ', com estudo dinâmico', ', com medidas']

export const TESTS = ['Dosagem de', 'Pesquisa de', 'Curva de', 'Perfil de']

export const ANALYTES = [
  'ácido fólico', 'ácido úrico', 'albumina', 'aldosterona', 'alfa-amilase', 'amônia', 'anticorpo antinuclear', 'bilirrubinas',
  'cálcio', 'calcitonina', 'ceruloplasmina', 'cloro', 'cobre', 'colesterol', 'complemento', 'cortisol', 'creatinina',
  'enolase', 'eritropoietina', 'estradiol', 'ferritina', 'fibrinogênio', 'fósforo', 'gastrina', 'glicose', 'glucagon',
  'haptoglobina', 'hemoglobina', 'homocisteína', 'imunoglobulina A', 'imunoglobulina E', 'imunoglobulina G', 'insulina',
  'lactato', 'lipase', 'lítio', 'magnésio', 'mioglobina', 'osteocalcina', 'paratormônio', 'peptídeo C', 'potássio',
  'pré-albumina', 'progesterona', 'prolactina', 'proteína C', 'proteína S', 'renina', 'selênio', 'serotonina', 'sódio',
  'testosterona', 'tireoglobulina', 'transferrina', 'triglicérides', 'troponina', 'ureia', 'vitamina B12', 'vitamina D',
  'zinco',
] // prettier-ignore

export const SAMPLES = [' no sangue', ' na urina', ' no líquor', ' em amostra de 24 horas']
