"""Countries, their adjectives, and the other places that stand in the names of offices."""

from __future__ import annotations

import re

from hled_bot.language import plain

COUNTRIES = """
    United States: American, U.S., US, USA | Mexico: Mexican, México, Mexicano, Mexicana
    Canada: Canadian | Guatemala: Guatemalan | Honduras: Honduran | El Salvador: Salvadoran
    Nicaragua: Nicaraguan | Costa Rica: Costa Rican | Panama: Panamanian | Belize: Belizean
    Colombia: Colombian | Venezuela: Venezuelan | Ecuador: Ecuadorian | Peru: Peruvian
    Bolivia: Bolivian | Brazil: Brazilian | Chile: Chilean | Argentina: Argentine, Argentinian
    Uruguay: Uruguayan | Paraguay: Paraguayan | Cuba: Cuban | Haiti: Haitian
    Dominican Republic: Dominican | Jamaica: Jamaican | Guyana: Guyanese | Barbados: Barbadian
    Bahamas: Bahamian | Trinidad and Tobago: Trinidadian | United Kingdom: British, UK, U.K.
    Northern Ireland | Ireland: Irish | France: French | Germany: German | Italy: Italian
    Spain: Spanish | Portugal: Portuguese | Netherlands: Dutch | Belgium: Belgian | Luxembourg
    Switzerland: Swiss | Austria: Austrian | Poland: Polish | Czech Republic: Czech | Czechia
    Slovakia: Slovak | Slovenia: Slovenian | Hungary: Hungarian | Romania: Romanian
    Bulgaria: Bulgarian | Greece: Greek | Turkey: Turkish | Türkiye | Cyprus: Cypriot
    Malta: Maltese | Denmark: Danish | Sweden: Swedish | Norway: Norwegian | Finland: Finnish
    Iceland: Icelandic | Estonia: Estonian | Latvia: Latvian | Lithuania: Lithuanian
    Ukraine: Ukrainian | Russia: Russian | Belarus: Belarusian | Moldova: Moldovan
    Georgia: Georgian | Armenia: Armenian | Azerbaijan: Azerbaijani | Kazakhstan: Kazakh
    Uzbekistan: Uzbek | Serbia: Serbian | Croatia: Croatian | Kosovo: Kosovar | Albania: Albanian
    North Macedonia: Macedonian | Montenegro: Montenegrin | Bosnia and Herzegovina: Bosnian
    Israel: Israeli | Palestine: Palestinian | Jordan: Jordanian | Lebanon: Lebanese | Syria: Syrian
    Iraq: Iraqi | Iran: Iranian | Kuwait: Kuwaiti | Saudi Arabia: Saudi | Qatar: Qatari
    United Arab Emirates: Emirati, UAE | Bahrain: Bahraini | Oman: Omani | Yemen: Yemeni
    Egypt: Egyptian | Libya: Libyan | Tunisia: Tunisian | Algeria: Algerian | Morocco: Moroccan
    Sudan: Sudanese | Ethiopia: Ethiopian | Eritrea: Eritrean | Somalia: Somali | Djibouti
    Kenya: Kenyan | Uganda: Ugandan | Tanzania: Tanzanian | Rwanda: Rwandan | Burundi: Burundian
    Zambia: Zambian | Zimbabwe: Zimbabwean | Malawi: Malawian | Mozambique: Mozambican | Botswana
    Namibia: Namibian | South Africa: South African | Angola: Angolan | Congo: Congolese
    Nigeria: Nigerian | Ghana: Ghanaian | Ivory Coast: Ivorian | Senegal: Senegalese | Mali: Malian
    Niger: Nigerien | Chad: Chadian | Liberia: Liberian | Gabon: Gabonese | China: Chinese, PRC
    Taiwan: Taiwanese | Japan: Japanese
    Republic of Korea: Korea, Korean, South Korea, South Korean, ROK
    North Korea: North Korean, DPRK | Mongolia: Mongolian | India: Indian | Pakistan: Pakistani
    Bangladesh: Bangladeshi | Afghanistan: Afghan | Nepal: Nepali | Bhutan | Sri Lanka: Sri Lankan
    Maldives: Maldivian | Thailand: Thai | Vietnam: Vietnamese | Cambodia: Cambodian | Laos: Lao
    Myanmar: Burmese | Burma | Malaysia: Malaysian | Singapore: Singaporean | Indonesia: Indonesian
    Philippines: Philippine, Filipino | Brunei | Australia: Australian | New Zealand | Fiji: Fijian
    Papua New Guinea | Samoa: Samoan | Tonga: Tongan | Palau: Palauan | Micronesia: Micronesian
    Antigua and Barbuda | Dominica | Grenada: Grenadian | Saint Lucia | Saint Kitts and Nevis
    Saint Vincent and the Grenadines | Suriname: Surinamese | Benin | Burkina Faso | Cabo Verde
    Cameroon: Cameroonian | Central African Republic | Comoros | Democratic Republic of the Congo
    Equatorial Guinea | Eswatini | Gambia: Gambian | Guinea-Bissau | Guinea: Guinean | Lesotho
    Madagascar: Malagasy | Mauritania: Mauritanian | Mauritius: Mauritian | Sierra Leone
    South Sudan | Togo: Togolese | Seychelles | Kyrgyzstan: Kyrgyz | Tajikistan: Tajik
    Turkmenistan: Turkmen | Timor-Leste | Monaco | Nauru | Kiribati | Tuvalu | Vanuatu
    Solomon Islands | Marshall Islands: Marshallese
    European Union: European, EU | Holy See: Vatican | African Union
    NATO: North Atlantic Treaty Organization
"""
"""Countries, and bodies that send delegations like them, with their adjectives."""

STATES = set(
    """
    alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho
    illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota
    mississippi missouri montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas
    utah vermont wisconsin wyoming
    """.split()
)
PLACES = STATES | set(
    """
    hampshire jersey york rhode puerto rico guam samoa
    d.c. chicago boston philadelphia detroit atlanta miami dallas seattle denver pittsburgh
    baltimore cleveland milwaukee minneapolis orlando tampa
    baton rouge angeles vegas monterrey guadalajara oaxaca chiapas yucatan sonora chihuahua
    tijuana juarez sinaloa jalisco veracruz tabasco puebla queretaro cdmx brussels berlin rome madrid
    tokyo seoul beijing moscow kyiv kiev geneva vienna warsaw doha riyadh jerusalem cairo nairobi
    delhi america americas africa asia europe antarctica oceania latin caribbean mediterranean
    atlantic pacific arctic sahel balkans euro-atlantic crimea donbas gaza bank hong kong
    kingdom republic states emirates arabia
    """.split()
)
PLACE_STARTS = {"san", "santa", "santo", "los", "las", "saint", "st", "fort", "mount", "new", "port", "puerto", "camp", "cape", "lake"}  # fmt: skip
"""Words that make the next one a place: "San Diego"."""


def _country_words() -> tuple[dict[str, str], set[str]]:
    """Countries by their names and adjectives, and all single words of these, folded."""
    named: dict[str, str] = {}
    for entry in COUNTRIES.replace("\n", "|").split("|"):
        country, _, adjectives = (part.strip() for part in entry.partition(":"))
        named |= {
            word.strip(): country for word in (country, *adjectives.split(",")) if word.strip()
        }
    words = {plain(word) for name in named for word in name.split()}
    return named, words - {"and", "new", "of", "treaty", "organization"}


COUNTRY_OF, COUNTRY_WORDS = _country_words()
PLACE_WORDS = PLACES | COUNTRY_WORDS
COUNTRY = re.compile(
    r"(?<![\w.-])(?<!New )(?:"
    + "|".join(sorted(map(re.escape, COUNTRY_OF), key=len, reverse=True))
    + r")(?!\w)"
)
"""A country's name or adjective, as COUNTRY_OF has it."""
