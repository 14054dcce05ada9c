/**
 * Files of a clinic's catalogues, ready for import. Companies, codes and amounts are invented, and a RUC of so
 * many zeros is nobody's.
 */

export const BENEFITS = `code;description
AMB;Atención ambulatoria
HOS;Hospitalización
EME;Emergencia
MAT;Maternidad
ODO;Odontología
ONC;Oncología
PRE;Chequeo preventivo
FIS;Terapia física
`

export const CURRENCIES = `code;description;iso_code
SOL;Soles;PEN
DOL;Dólares americanos;USD
`

export const PRODUCTS = `code;description;iafa_code
EPS;Plan EPS regular;99901
EPS-P;Plan EPS potestativo;99901
AMED;Asistencia médica familiar;99902
SCTR;Trabajo de riesgo;99903
`

export const CONTACT_TYPES = `code;description
ASEG;Aseguradora
EMP;Empresa
`

/** In the order of the tariff's chapters, which name them by their ids. */
export const SEGUS_CLASSIFICATIONS = `code;description
CON;Consultas
IMA;Imágenes
PRO;Procedimientos
LAB;Laboratorio
`

export const SUSALUD_CLASSIFICATIONS = `code;description
AMB;Ambulatorio
HOS;Hospitalario
`

export const SUSALUD_DENTAL_CLASSIFICATIONS = `code;description
PRE;Preventivo
RES;Restaurador
`

export const PRICE_TYPES = `code;description
UNI;Por unidades
PAC;Pactado
`

export const COST_CENTRES = `code;description
LIM;Sede Lima
`

export const LEDGER_ACCOUNTS = `code;description
7041;Servicios de salud
`

export const CONTACTS = `code;business_name;trade_name;tax_code;economic_activity;contact_person;phone_1;billing_email;credit_days;is_guarantor;is_contracting_party;contact_type_code
G01;EPS Quebrada Clara S.A.;Quebrada Clara;20000000010;Seguros;Rosa Illari;000-0001;liquidaciones@quebradaclara.example;30;si;no;ASEG
G02;Cóndor Azul Seguros S.A.;Cóndor Azul;20000000028;Seguros;Teo Huarcaya;000-0002;siniestros@condorazul.example;45;si;no;ASEG
G03;Seguros Puerto Garúa S.A.;Puerto Garúa;20000000036;Seguros;Inés Quilca;000-0003;pagos@puertogarua.example;60;si;no;ASEG
E01;Minera Ñandú Gris S.A.C.;Ñandú Gris;20000000117;Minería;Óscar Tunqui;000-0011;bienestar@nandugris.example;0;no;si;EMP
E02;Textiles Lliclla Roja S.A.;Lliclla Roja;20000000125;Textil;Delia Paucarpoma;000-0012;personas@lliclla.example;0;no;si;EMP
E03;Pesquera Isla Guanay S.A.A.;Isla Guanay;20000000133;Pesca;Raúl Chimbo;000-0013;planillas@islaguanay.example;0;no;si;EMP
E04;Agrícola Surco Hondo S.A.C.;Surco Hondo;20000000141;Agricultura;Nelly Acarí;000-0014;rrhh@surcohondo.example;0;no;si;EMP
E05;Transportes Chasqui Veloz E.I.R.L.;Chasqui Veloz;20000000150;Transporte;Julio Ocros;000-0015;oficina@chasquiveloz.example;0;no;si;EMP
E06;Colegio Cerro Amapola;Cerro Amapola;20000000168;Educación;Marta Sulca;000-0016;tesoreria@cerroamapola.example;15;si;si;EMP
`

export const PAYMENT_CATEGORIES = `code;description;service_factor;procedure_factor;pharmacy_discount_percent;validity_start;notes
A;Corporativa;12,50;9,80;10;2025-01-01;Factores por convenio marco
B;Familiar;14,20;11,00;5;2025-01-01;
C;Trabajo de riesgo;10,75;10,75;12,5;2025-01-01;
D;Tarifa pactada;;;0;2025-01-01;Solo precios pactados, sin factores
`

/** One has no IAFA code, one ended in the middle of 2025, and one is ended later by an act. */
export const PLANS = `code;description;iafa_code;guarantor_code;contracting_party_code;payment_category_code;product_code;validity_start;validity_end;contract_number;certificate_number;notes
QC-01;Quebrada Clara Base Minera;99901;G01;E01;A;EPS;2025-01-01;2026-12-31;C-2025-014;00101;
QC-02;Quebrada Clara Plus Minera;99901;G01;E01;A;EPS;2025-01-01;2026-12-31;C-2025-014;00102;
QC-03;Quebrada Clara Textiles;99901;G01;E02;A;EPS;2025-03-01;;C-2025-022;00201;
QC-04;Quebrada Clara Potestativo;99901;G01;E03;B;EPS-P;2025-01-01;2027-12-31;C-2025-031;;
CA-01;Cóndor Azul Familia;99902;G02;E04;B;AMED;2025-01-01;2026-12-31;CA-7781;F-0001;
CA-02;Cóndor Azul Familia Internacional;99902;G02;E04;B;AMED;2025-01-01;2026-12-31;CA-7782;F-0002;Copagos en dólares
CA-03;Cóndor Azul Estudiantes;99902;G02;E06;B;AMED;2025-03-01;2026-12-31;CA-7790;;
PG-01;Puerto Garúa Riesgo Pesca;99903;G03;E03;C;SCTR;2025-01-01;2026-12-31;PG-410;;
PG-02;Puerto Garúa Riesgo Transporte;99903;G03;E05;C;SCTR;2025-01-01;2026-12-31;PG-411;;
PG-03;Puerto Garúa Riesgo Temporada;99903;G03;E04;C;SCTR;2025-01-01;2025-06-30;PG-390;;Campaña de 2025
PG-04;Puerto Garúa Riesgo Textil;99903;G03;E02;C;SCTR;2025-01-01;;PG-402;;Anulado por el contratante
CO-01;Convenio directo Cerro Amapola;;E06;E06;D;;2025-03-01;2026-12-31;;;Código de IAFA pendiente
`
