package cfpackage

import (
	"bytes"
	"encoding/json"

	"github.com/kakezan/kakezan/skills/problem"
)

// Package is the record of a CFPackage, in the format's own terms. A key that is
// absent is nil; an empty text or list is one that is stated. What the standard
// does not name, and what is null, is in the field More of its object, as JSON
// text.
type Package struct {
	Document     Document      `json:"CFDocument"`
	Items        []Item        `json:"CFItems,omitzero"`
	Associations []Association `json:"CFAssociations,omitzero"`
	Definitions  *Definitions  `json:"CFDefinitions,omitzero"`
	Rubrics      []Rubric      `json:"CFRubrics,omitzero"`
	More         More          `json:"-"`

	places map[problem.Path]problem.Range // of the file that was read; none in a record that a program made
}

// More is what an object has beside the keys of the standard: each key with its
// value, as JSON text. Nil means that there is nothing.
type More map[string]json.RawMessage

// Document says what the framework is.
type Document struct {
	Identifier        *string `json:"identifier,omitzero"`
	URI               *string `json:"uri,omitzero"`
	PackageURI        Link    `json:"CFPackageURI,omitzero"`
	Creator           *string `json:"creator,omitzero"`
	Title             *string `json:"title,omitzero"`
	LastChange        *string `json:"lastChangeDateTime,omitzero"`
	OfficialSourceURL *string `json:"officialSourceURL,omitzero"`
	Publisher         *string `json:"publisher,omitzero"`
	Description       *string `json:"description,omitzero"`
	Subject           Strings `json:"subject,omitzero"`
	SubjectURI        []Link  `json:"subjectURI,omitzero"`
	Language          *string `json:"language,omitzero"`
	Version           *string `json:"version,omitzero"`
	AdoptionStatus    *string `json:"adoptionStatus,omitzero"`
	StatusStartDate   *string `json:"statusStartDate,omitzero"`
	StatusEndDate     *string `json:"statusEndDate,omitzero"`
	LicenseURI        Link    `json:"licenseURI,omitzero"`
	Notes             *string `json:"notes,omitzero"`
	More              More    `json:"-"`
}

// Item is a competency, a standard, or a heading.
type Item struct {
	Identifier           *string `json:"identifier,omitzero" need:"true"`
	URI                  *string `json:"uri,omitzero"`
	DocumentURI          Link    `json:"CFDocumentURI,omitzero"`
	FullStatement        *string `json:"fullStatement,omitzero"`
	AlternativeLabel     *string `json:"alternativeLabel,omitzero"`
	ItemType             *string `json:"CFItemType,omitzero"`
	ItemTypeURI          Link    `json:"CFItemTypeURI,omitzero"`
	ItemAssociationURI   Link    `json:"CFItemAssociationURI,omitzero"`
	HumanCodingScheme    *string `json:"humanCodingScheme,omitzero"`
	ListEnumeration      *string `json:"listEnumeration,omitzero"`
	AbbreviatedStatement *string `json:"abbreviatedStatement,omitzero"`
	ConceptKeywords      Strings `json:"conceptKeywords,omitzero"`
	ConceptKeywordsURI   Link    `json:"conceptKeywordsURI,omitzero"`
	Notes                *string `json:"notes,omitzero"`
	Language             *string `json:"language,omitzero"`
	EducationLevel       Strings `json:"educationLevel,omitzero"`
	LicenseURI           Link    `json:"licenseURI,omitzero"`
	StatusStartDate      *string `json:"statusStartDate,omitzero"`
	StatusEndDate        *string `json:"statusEndDate,omitzero"`
	LastChange           *string `json:"lastChangeDateTime,omitzero"`
	More                 More    `json:"-"`
}

// Association says how two items, or an item and the document, belong together.
type Association struct {
	Identifier     *string `json:"identifier,omitzero"`
	URI            *string `json:"uri,omitzero"`
	DocumentURI    Link    `json:"CFDocumentURI,omitzero"`
	OriginNode     Link    `json:"originNodeURI,omitzero" need:"true"`
	Type           *string `json:"associationType,omitzero" need:"true"`
	Destination    Link    `json:"destinationNodeURI,omitzero" need:"true"`
	SequenceNumber Number  `json:"sequenceNumber,omitzero"`
	GroupingURI    Link    `json:"CFAssociationGroupingURI,omitzero"`
	LastChange     *string `json:"lastChangeDateTime,omitzero"`
	More           More    `json:"-"`
}

// Definitions are the words that the items and associations use.
type Definitions struct {
	Concepts             []Definition `json:"CFConcepts,omitzero"`
	Subjects             []Definition `json:"CFSubjects,omitzero"`
	Licenses             []Definition `json:"CFLicenses,omitzero"`
	ItemTypes            []Definition `json:"CFItemTypes,omitzero"`
	AssociationGroupings []Definition `json:"CFAssociationGroupings,omitzero"`
	More                 More         `json:"-"`
}

// Definition is a concept, a subject, a licence, a type of items or a group of
// associations; each sort has some of the keys.
type Definition struct {
	Identifier    *string `json:"identifier,omitzero"`
	URI           *string `json:"uri,omitzero"`
	Title         *string `json:"title,omitzero"`
	Description   *string `json:"description,omitzero"`
	HierarchyCode *string `json:"hierarchyCode,omitzero"`
	Keywords      *string `json:"keywords,omitzero"`    // of a concept
	LicenseText   *string `json:"licenseText,omitzero"` // of a licence
	TypeCode      *string `json:"typeCode,omitzero"`    // of a type of items
	LastChange    *string `json:"lastChangeDateTime,omitzero"`
	More          More    `json:"-"`
}

// Rubric says by which criteria people are rated.
type Rubric struct {
	Identifier  *string     `json:"identifier,omitzero" need:"true"`
	URI         *string     `json:"uri,omitzero"`
	Title       *string     `json:"title,omitzero"`
	Description *string     `json:"description,omitzero"`
	LastChange  *string     `json:"lastChangeDateTime,omitzero"`
	Criteria    []Criterion `json:"CFRubricCriteria,omitzero"`
	More        More        `json:"-"`
}

// Criterion is what is rated, such as an item, and on which levels.
type Criterion struct {
	Identifier  *string          `json:"identifier,omitzero" need:"true"`
	URI         *string          `json:"uri,omitzero"`
	Category    *string          `json:"category,omitzero"`
	Description *string          `json:"description,omitzero"`
	ItemURI     Link             `json:"CFItemURI,omitzero"`
	Weight      Number           `json:"weight,omitzero"`
	Position    Number           `json:"position,omitzero"`
	RubricID    *string          `json:"rubricId,omitzero"`
	LastChange  *string          `json:"lastChangeDateTime,omitzero"`
	Levels      []CriterionLevel `json:"CFRubricCriterionLevels,omitzero"`
	More        More             `json:"-"`
}

// CriterionLevel is one level of a criterion, with its anchor.
type CriterionLevel struct {
	Identifier  *string `json:"identifier,omitzero" need:"true"`
	URI         *string `json:"uri,omitzero"`
	Description *string `json:"description,omitzero"`
	Quality     *string `json:"quality,omitzero"` // what people call the level
	Score       Number  `json:"score,omitzero"`
	Feedback    *string `json:"feedback,omitzero"`
	Position    Number  `json:"position,omitzero"`
	CriterionID *string `json:"rubricCriterionId,omitzero"`
	LastChange  *string `json:"lastChangeDateTime,omitzero"`
	More        More    `json:"-"`
}

// Equal reports whether both packages say the same, in the same forms. The order
// of the keys of an object does not count, that of lists does.
func (p Package) Equal(q Package) bool {
	a, b := encoder{}, encoder{}
	a.record(&p)
	b.record(&q)
	return bytes.Equal(a.Bytes(), b.Bytes())
}

// String returns the package's title with the number of its items, for logs.
func (p Package) String() string { return say(p.Document.Title) + " (" + plural(len(p.Items)) + ")" }
